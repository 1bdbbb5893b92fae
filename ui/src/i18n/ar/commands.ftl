## ما يمكن التراجع عنه، كما يسمّى في السجل

command-deal_create = إضافة صفقة
command-deal_edit = تعديل صفقة
command-deal_move = نقل صفقة
command-deal_close = إغلاق صفقة
command-deal_reopen = إعادة فتح صفقة
command-import_deals = استيراد صفقات
