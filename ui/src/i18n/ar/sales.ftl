## اللوحة

board-title = مسار المبيعات
board-sub =
    { $count ->
        [zero] لا صفقات مفتوحة · { $sum }
        [one] صفقة مفتوحة واحدة · { $sum }
        [two] صفقتان مفتوحتان · { $sum }
        [few] { $count } صفقات مفتوحة · { $sum }
        [many] { $count } صفقة مفتوحة · { $sum }
       *[other] { $count } صفقة مفتوحة · { $sum }
    }
board-pipeline = مسار المبيعات
board-new = صفقة جديدة
board-columns = المراحل
board-column-label = { $stage }، { $count }
board-more =
    { $count ->
        [zero] لا مزيد
        [one] صفقة أخرى
        [two] صفقتان أخريان
        [few] { $count } صفقات أخرى
        [many] { $count } صفقة أخرى
       *[other] { $count } صفقة أخرى
    }
board-empty-title = لا صفقات بعد
board-empty-text = الصفقة عملية بيع محتملة. تُضاف الأولى هنا، أو يُستورد الجدول المستخدم حاليًا، ثم تنتقل من مرحلة إلى مرحلة حتى نفوز بها أو نخسرها.
board-empty-import = استيراد جدول
board-column-empty = لا صفقات في هذه المرحلة
card-menu = إجراءات { $title }
card-move-to = نقل إلى { $stage }
card-won = فزنا بها
card-lost = خسرناها…
card-no-value = بلا قيمة
moved-toast = انتقلت { $title } إلى { $stage }
won-toast = فزنا بصفقة { $title }
lost-toast = خسرنا صفقة { $title }
reopened-toast = أُعيد فتح { $title }
saved-toast = حُفظت { $title }
created-toast = أُضيفت { $title }
refused-toast = لم يتغيّر شيء: { $why }
dnd-hint = بالسحب، أو بالضغط على Ctrl وShift مع سهم

## الإضافة والخسارة

add-title = صفقة جديدة
add-name = العنوان
add-name-hint = ما يُباع، مثل «تجهيز مكاتب»
add-company = الشركة
add-value-in = القيمة ({ $currency })
add-stage = المرحلة
add-save = إضافة الصفقة
add-optional = اختياري
lose-title = لماذا خسرناها؟
lose-lead = يُحفظ السبب مع الصفقة حتى تتّضح أسباب الخسارة.
lose-reason = السبب
lose-save = تسجيل الخسارة

## صفقة

deal-title = صفقة
deal-back = العودة إلى اللوحة
deal-back-to = العودة إلى { $screen }
deal-back-there = رجوع
deal-name = العنوان
deal-company = الشركة
deal-stage = المرحلة
deal-pipeline = مسار المبيعات
deal-status-open = مفتوحة
deal-status-won = فزنا بها
deal-status-lost = خسرناها
deal-won = فزنا بها
deal-lost = خسرناها…
deal-reopen = إعادة فتح
deal-owner = المسؤول
deal-product = المنتج
deal-created = تاريخ الإنشاء
deal-closed = تاريخ الإغلاق
deal-reason = سبب الخسارة
deal-external = المعرّف في الملف المستورد
deal-unknown = غير معروف
deal-none = —
deal-facts = البيانات
deal-history = سجل المراحل
deal-history-empty = لا مرحلة معروفة بعد.
deal-history-lead = كل مرحلة مرّت بها الصفقة، والأحدث أولًا.
deal-edit-hint = Enter للحفظ وEsc للتراجع
visit-now = الآن
visit-unknown-stage = مرحلة غير معروفة
visit-unknown-time = وقت غير معروف
visit-from-to = { $from } – { $to }
visit-days =
    { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
visit-exit-advanced = تقدّمت
visit-exit-back = رجعت
visit-exit-won = فزنا بها
visit-exit-lost = خسرناها
visit-exit-moved_pipeline = انتقلت إلى مسار آخر
visit-still = ما زالت هنا
visit-source-import = من الاستيراد
visit-source-unknown = غير مسجّل
lose-invalid = مكررة أو لم تكن صفقة حقيقية: لا تُحسب في المؤشرات
