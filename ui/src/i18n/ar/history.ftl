## السجل

history-title = السجل
history-sub = كل التغييرات، الأحدث أولًا
history-list = التغييرات
history-you = أنت
history-other = حاسوب آخر
history-rows =
    { $rows ->
        [zero] بلا سجلات
        [one] سجل واحد
        [two] سجلان
        [few] { $rows } سجلات
        [many] { $rows } سجلًا
       *[other] { $rows } سجل
    }
history-undo = تراجع
history-undo-label = تراجع: { $name }، { $time }
history-older = أقدم
history-standing-undone = تم التراجع عنه
history-standing-dropped = تم التراجع عنه واستُبدل
history-gone = لم تعد هنا
history-today = اليوم
history-yesterday = أمس
history-empty-title = لم يتغيّر شيء بعد
history-empty-text = كل تغيير يُسجَّل هنا مع وقته. ويمكن التراجع عن أي منها لاحقًا ما لم يُبنَ عليه تغيير أحدث.
history-empty-new = الانتقال إلى مسار المبيعات

## ما تغيّر في صفقة

history-record = كل ما تغيّر
history-record-empty = لم يُسجَّل شيء عن هذه الصفقة بعد.
history-all = عرض الكل
history-few = عرض الأحدث فقط
history-empty-value = فارغ
history-gone-value = لم يعد هنا
history-became = أصبح
