## حقول السجلات كما تُسمى في السجل

field-name = الاسم
field-pipeline = مسار المبيعات
field-created = تاريخ الإنشاء
field-expected = تاريخ الإغلاق المتوقع
field-source = المصدر
field-closed = تاريخ الإغلاق
field-closed-value = القيمة عند الإغلاق
field-lost-reason = سبب الخسارة
field-invalid = تُحسب في المؤشرات
field-external = المعرّف في الملف المستورد
word-status-open = مفتوحة
word-status-won = فزنا بها
word-status-lost = خسرناها
word-invalid-0 = نعم
word-invalid-1 = لا: مكررة أو ليست صفقة
field-name-en = الاسم بالإنجليزية
field-name-ar = الاسم بالعربية
field-probability = احتمال الفوز بالمئة
field-warn-days = أيام حتى بلا متابعة
field-stale-days = أيام حتى راكدة
field-rate-currency = عملة سعر الصرف
field-rate-from = سعر الصرف من تاريخ
field-rate = سعر الصرف
