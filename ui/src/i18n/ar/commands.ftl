## ما يمكن التراجع عنه، كما يسمّى في السجل

command-deal_create = إضافة صفقة
command-deal_edit = تعديل صفقة
command-deal_move = نقل صفقة
command-deal_close = إغلاق صفقة
command-deal_reopen = إعادة فتح صفقة
command-import_deals = استيراد صفقات
command-settings_set = تغيير الإعدادات
command-undo = تراجع
command-redo = إعادة
command-workspace_create = إنشاء مساحة العمل
command-demo = بيانات تجريبية
command-rate_set = سعر صرف عملة
command-rate_delete = حذف سعر صرف
command-deal_bulk = تعديل صفقات كثيرة
command-view_create = عرض جديد
command-view_edit = تعديل عرض
command-view_move = نقل عرض
command-view_delete = حذف عرض
