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
field-phone = الهاتف
field-mobile = الجوال
field-email = البريد الإلكتروني
field-website = الموقع
field-address = العنوان
field-city = المدينة
field-industry = القطاع
field-job = المنصب
field-starts = أول يوم عمل
field-left = تاريخ المغادرة
word-status-open = مفتوحة
word-status-won = فزنا بها
word-status-lost = خسرناها
word-invalid-0 = نعم
word-invalid-1 = لا: مكررة أو ليست صفقة
