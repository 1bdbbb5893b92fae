## ما يمكن التراجع عنه، كما يسمّى في السجل

command-deal_create = إضافة صفقة
command-deal_edit = تعديل صفقة
command-deal_move = نقل صفقة
command-deal_close = إغلاق صفقة
command-deal_reopen = إعادة فتح صفقة
command-company_create = إضافة شركة
command-company_edit = تعديل شركة
command-company_delete = حذف شركة
command-contact_create = إضافة جهة اتصال
command-contact_edit = تعديل جهة اتصال
command-contact_delete = حذف جهة اتصال
command-person_create = إضافة موظف
command-person_edit = تعديل بيانات موظف
command-person_delete = حذف موظف
command-staff_leave = مغادرة موظف
command-staff_return = عودة موظف
command-merge = دمج سجلات
command-import_deals = استيراد صفقات
command-settings_set = تغيير الإعدادات
command-undo = تراجع
command-redo = إعادة
command-workspace_create = إنشاء مساحة العمل
command-demo = بيانات تجريبية
command-rate_set = سعر صرف عملة
command-rate_delete = حذف سعر صرف
