## نتائج البحث

group-recent = آخر ما فُتح
group-found = النتائج
group-new = جديد
group-today = في قائمة اليوم
palette-new = صفقة جديدة «{ $title }»
palette-count =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
hit-company = شركة
hit-contact = جهة اتصال
hit-person = موظف
hit-product = منتج
hit-source = مصدر
hit-deal = صفقة
hit-activity = خطوة
hit-note = ملاحظة
hit-file = ملف

## اليوم

today-title = اليوم
today-sum =
    { $count ->
        [zero] لا شيء مستحق
        [one] أمر واحد يحتاج إليك
        [two] أمران يحتاجان إليك
        [few] { $count } أمور تحتاج إليك
        [many] { $count } أمرًا يحتاج إليك
       *[other] { $count } أمر يحتاج إليك
    }
today-list = ما يحتاج إليك اليوم
today-hint = السهمان لأعلى ولأسفل: التنقّل بين الأسطر. ‏D: تم. ‏M: نقل إلى يوم آخر. ‏Enter: فتح.
today-backup = تعذّر إنشاء نسخة احتياطية
today-overdue =
    { $days ->
        [zero] متأخرة
        [one] متأخرة يومًا واحدًا
        [two] متأخرة يومين
        [few] متأخرة { $days } أيام
        [many] متأخرة { $days } يومًا
       *[other] متأخرة { $days } يوم
    }
today-due = اليوم
today-stale =
    { $days ->
        [zero] راكدة
        [one] راكدة: يوم واحد بلا متابعة
        [two] راكدة: يومان بلا متابعة
        [few] راكدة: { $days } أيام بلا متابعة
        [many] راكدة: { $days } يومًا بلا متابعة
       *[other] راكدة: { $days } يوم بلا متابعة
    }
today-idle =
    { $days ->
        [zero] بلا متابعة
        [one] يوم واحد بلا متابعة
        [two] يومان بلا متابعة
        [few] { $days } أيام بلا متابعة
        [many] { $days } يومًا بلا متابعة
       *[other] { $days } يوم بلا متابعة
    }
today-unknown = منذ وقت غير معروف
today-no-step = بلا خطوة تالية
today-group-backup = النسخ الاحتياطي
today-group-overdue = متأخرة
today-group-due = لليوم
today-group-stale = راكدة
today-group-idle = بلا متابعة
today-group-no_step = بلا خطوة تالية
today-more =
    { $count ->
        [zero] لا مزيد
        [one] وصفقة أخرى
        [two] وصفقتان أخريان
        [few] و{ $count } صفقات أخرى
        [many] و{ $count } صفقة أخرى
       *[other] و{ $count } صفقة أخرى
    }
today-done = تم
today-done-named = تم: { $step }
today-plan = تخطيط
today-move = نقل
today-move-named = نقل «{ $title }» إلى يوم آخر
today-plan-named = تخطيط خطوة تالية لصفقة «{ $title }»
today-tomorrow-named = نقل «{ $title }» إلى الغد
today-week-named = نقل «{ $title }» إلى الأسبوع القادم
today-done-toast = تم: { $step }
today-moved-toast = نُقلت إلى { $day }
today-planned-toast = موعد الخطوة: { $day }
today-planned-undated = سُجّلت الخطوة التالية
today-tomorrow = غدًا
today-next-week = الأسبوع القادم
today-other-day = يوم آخر…
today-day = اليوم
today-step = الخطوة التالية
today-step-hint = مثل «معاودة الاتصال». ‏Enter للحفظ وEsc لتركها.
today-next-title = وماذا بعد؟ الخطوة التالية لصفقة «{ $title }»
today-step-missing = ما الذي يجب عمله؟ تُكتب الخطوة أو تُترك.
today-save = حفظ الخطوة
today-skip = ترك
today-clear-title = لا شيء مستحق اليوم
today-clear-text = لكل صفقة مفتوحة خطوة تالية، ولا شيء متأخر. ما يحين موعده يظهر هنا في يومه.
today-clear-board = إلى مسار المبيعات
today-clear-add = صفقة جديدة
today-empty-title = من أين نبدأ؟
today-empty-text = هنا يظهر ما يحتاج إليك اليوم: خطوات حان موعدها، وصفقات طال تركها بلا متابعة. ثلاث طرق للبداية:
today-door-import = إحضار جدولك
today-door-import-text = ملف من Excel أو من برنامج آخر. تظهر النتيجة قبل أن يُحفظ شيء.
today-door-add = تسجيل أول صفقة
today-door-add-text = يكفي العنوان، والباقي لاحقًا.
today-door-demo = جولة في مساحة تجريبية
today-door-demo-text = منشأة مختلقة في مساحة عمل مستقلة.

## المفاتيح

keys-today = في قائمة اليوم
keys-today-walk = التنقّل بين الأسطر
keys-today-done = تم
keys-today-move = نقل إلى يوم آخر، أو تخطيط خطوة

## الخطوات الأولى

first-steps = الخطوات الأولى
first-steps-count = { $done } من { $all }
first-steps-hide = إخفاء
first-steps-show = إظهار الخطوات الأولى
first-steps-hidden = أُخفيت الخطوات الأولى. تعود عبر Ctrl K.
first-step-done = ، تم
first-step-deals = إحضار صفقاتك
first-step-deals-text = استيراد جدولك الحالي، أو تسجيل أول صفقة بالمفتاحين Ctrl N.
first-step-stages = مراجعة المراحل
first-step-stages-text = تسميتها كما هي في عملك، أو البدء من مجموعة جاهزة.
first-step-staff = إضافة الموظفين
first-step-staff-text = فيصبح لكل صفقة مسؤول عنها.
first-step-code = تدوين رمز الاستعادة
first-step-code-text = هو السبيل الوحيد للدخول عند نسيان عبارة المرور.
first-step-backup = اختيار مكان ثانٍ للنسخ الاحتياطية
first-step-backup-text = النسخة المجاورة للبيانات لا تنفع إذا تعطّل القرص.
