help-sub = كل ما هنا يعمل بلا شبكة
help-find = البحث في المساعدة
help-topics = الموضوعات
help-none = لا شيء في المساعدة يطابق «{ $text }».

## مفاتيح تخصّ ما عليه التركيز

key-space = المسافة
keys-table = في الجدول
keys-table-move = التنقّل بين الخلايا
keys-table-choose = تحديد الصف
keys-table-all = تحديد كل الصفوف
keys-table-edit = تعديل المحدَّد
keys-card-edit = تعديل البطاقة في مكانها
keys-card-step = التخطيط لخطوتها التالية
keys-card-collapse = طيّ مرحلتها
keys-fields = في الحقول
keys-field-save = حفظ
keys-field-back = إعادة ما كان
keys-field-suggest = اختيار اقتراح
keys-field-calendar = فتح تقويم اليوم
keys-calendar-month = تقليب أشهر التقويم
