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
command-pipeline_create = مسار مبيعات جديد
command-pipeline_rename = إعادة تسمية مسار مبيعات
command-pipeline_move = ترتيب مسارات المبيعات
command-pipeline_archive = أرشفة مسار مبيعات
command-stage_add = مرحلة جديدة
command-stage_edit = تعديل مرحلة
command-stage_move = ترتيب المراحل
command-stage_archive = أرشفة مرحلة
command-stage_restore = استرجاع مرحلة من الأرشيف
command-stage_merge = دمج مرحلتين
