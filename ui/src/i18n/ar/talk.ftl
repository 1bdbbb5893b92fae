## الاجتماعات الفردية: القائمة

nav-meetings = الاجتماعات الفردية
action-meetings = الانتقال إلى الاجتماعات الفردية
talk-next = القادم
talk-last-held = آخر لقاء
talk-open-points = نقاط مفتوحة
talk-my-promises = التزاماتي المفتوحة
talk-attendance = انعقد
talk-attendance-hint = انعقد: ما عُقد من الاجتماعات الفردية المقررة في آخر 180 يومًا. الإجازات لا تُحتسب.
talk-of = { $part } من { $of }
talk-open-late =
    { $late ->
        [0] { $open }
        [zero] { $open }
        [one] { $open }، منها واحد متأخر
        [two] { $open }، منها اثنان متأخران
        [few] { $open }، منها { $shown } متأخرة
        [many] { $open }، منها { $shown } متأخرًا
       *[other] { $open }، منها { $shown } متأخر
    }
talk-coverage = لقاءات في موعدها: { $part } من { $of }
talk-load =
    { $count ->
        [zero] لا اجتماعات هذا الأسبوع
        [one] اجتماع واحد هذا الأسبوع، { $hours } ساعة
        [two] اجتماعان هذا الأسبوع، { $hours } ساعة
        [few] { $count } اجتماعات هذا الأسبوع، { $hours } ساعة
        [many] { $count } اجتماعًا هذا الأسبوع، { $hours } ساعة
       *[other] { $count } اجتماع هذا الأسبوع، { $hours } ساعة
    }
talk-mine-late =
    { $count ->
        [zero] لا التزامات متأخرة
        [one] التزام واحد متأخر عليّ
        [two] التزامان متأخران عليّ
        [few] { $count } التزامات متأخرة عليّ
        [many] { $count } التزامًا متأخرًا عليّ
       *[other] { $count } التزام متأخر عليّ
    }
talk-gone = غادر العمل
talk-paused = متوقفة مؤقتًا
talk-overdue =
    { $days ->
        [zero] متأخر
        [one] متأخر يومًا واحدًا
        [two] متأخر يومين
        [few] متأخر { $days } أيام
        [many] متأخر { $days } يومًا
       *[other] متأخر { $days } يوم
    }
talk-unclosed = بانتظار الإغلاق
talk-without = بلا اجتماعات فردية
talk-plan = جدولة اجتماعات فردية مع { $name }
talk-plan-short = جدولة
talk-calendar = ملف تقويم
talk-calendar-writing = كتابة ملف التقويم
talk-calendar-file = اجتماعات-فردية
talk-calendar-written = { $file } في مجلد التنزيلات
talk-empty-title = ساعة هادئة مع كل فرد من الفريق
talk-empty-text = الاجتماعات الفردية المنتظمة تحفظ ما قيل وما التُزم به وما بقي للنقاش. لا يقرؤها أحد سواك.
talk-empty-staff = إضافة الموظفين أولًا

## التكرار والموعد

talk-every-days =
    { $days ->
        [zero] كل يوم، { $hour }
        [one] كل يوم، { $hour }
        [two] كل يومين، { $hour }
        [few] كل { $days } أيام، { $hour }
        [many] كل { $days } يومًا، { $hour }
       *[other] كل { $days } يوم، { $hour }
    }
talk-every-week = كل أسبوع يوم { $weekday }، { $hour }
talk-every-fortnight = كل أسبوعين يوم { $weekday }، { $hour }
talk-every-month =
    { $date ->
        [zero] كل شهر في اليوم { $date }، { $hour }
        [one] كل شهر في اليوم { $date }، { $hour }
        [two] كل شهر في اليوم { $date }، { $hour }
        [few] كل شهر في اليوم { $date }، { $hour }
        [many] كل شهر في اليوم { $date }، { $hour }
       *[other] كل شهر في اليوم { $date }، { $hour }
    }
talk-moment = { $day }، { $hour }
talk-today = اليوم، { $day }
talk-minutes =
    { $count ->
        [zero] بلا مدة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }

## اجتماع منها

talk-title = اجتماع فردي · { $name }
talk-back = العودة إلى الاجتماعات الفردية
talk-menu = المزيد عن هذا الاجتماع الفردي
talk-start = بدء
talk-started = يُعقد الاجتماع الفردي اليوم
talk-finish = إنهاء…
talk-reopen = التراجع عن نتيجته
talk-reopened = عاد الاجتماع بانتظار عقده
talk-timer = { $minutes } من { $of } دقيقة
talk-present = وضع الإخفاء
talk-present-end = إنهاء وضع الإخفاء
talk-presenting = مخفي في وضع الإخفاء
talk-show = إظهار الخاص
talk-person = فتح صفحة الموظف
talk-paused-now = متوقفة مؤقتًا. { $reason }
talk-was-skipped = جرى تخطّيه. { $reason }
talk-was-cancelled = أُلغي. { $reason }
talk-was-no_show = غاب عنه أحد الطرفين. { $reason }
talk-me = أنا
talk-add = إضافة
talk-save = حفظ
talk-edit = تعديل
talk-drop = إسقاط

## النقاط

talk-points-them = من { $name }
talk-points-me = مني
talk-points-them-none = يُستحسن سؤال { $name } قبل اللقاء: نقاط الموظف أولًا.
talk-points-me-none = ما الذي تريد طرحه؟
talk-point-them = نقطة جديدة من { $name }
talk-point-me = نقطة جديدة مني
talk-point-new = إضافة نقطة
talk-point-added = أُضيفت النقطة
talk-point-menu = ما العمل مع «{ $point }»
talk-tick = نوقشت «{ $point }»
talk-ticked = نوقشت
talk-unticked = مفتوحة من جديد
talk-park = تأجيلها لاحقًا
talk-parked = أُجّلت
talk-parked-list = المؤجّلة
talk-unpark = استئناف
talk-unparked = استؤنفت
talk-dropped = أُسقطت
talk-kept = صارت الأولى
talk-act-me = تحويلها إلى التزام عليّ
talk-act-them = تحويلها إلى التزام على { $name }
talk-acted = صارت التزامًا
talk-state-acted = التزام
talk-repeat = طرحها في كل مرة
talk-repeat-no = عدم طرحها في كل مرة
talk-repeats = تُطرح في كل مرة
talk-is-theirs = هي نقطة { $name }
talk-is-mine = هي نقطتي
talk-carried =
    { $count ->
        [zero] لم تُطرح
        [one] مرة واحدة
        [two] للمرة الثانية
        [few] { $count } مرات
        [many] { $count } مرة
       *[other] { $count } مرة
    }
talk-asks =
    { $count ->
        [zero] ما مصيرها؟
        [one] طُرحت مرة واحدة. ما مصيرها؟
        [two] طُرحت مرتين. ما مصيرها؟
        [few] طُرحت { $count } مرات. ما مصيرها؟
        [many] طُرحت { $count } مرة. ما مصيرها؟
       *[other] طُرحت { $count } مرة. ما مصيرها؟
    }
talk-ask-discuss = نقاشها أولًا
talk-ask-act = العمل بها
talk-ask-park = تأجيل
talk-ask-drop = إسقاط
talk-questions = أسئلة تستحق الطرح
talk-questions-for = المناسبة
talk-questions-regular = أي أسبوع
talk-questions-first = أول حديث
talk-questions-feedback = رأي فيّ
talk-questions-growth = النمو
talk-questions-setback = بعد تعثّر
talk-questions-return = بعد الإجازة
talk-questions-stay = ما يبقيهم معنا
talk-question-asked = سُئل في { $day }
talk-question-ask = طرح
talk-question-ask-this = طرح السؤال: { $question }
talk-many = عدد النقاط { $count }، وهو أكثر مما تتسع له ساعة. يُستحسن تأجيل بعضها.

## الملاحظات

talk-note = الملاحظة
talk-note-private = ملاحظة خاصة
talk-note-shared = ورقة { $name }
talk-note-private-hint = لا يراها أحد سواك. وقد تطلبها محكمة.
talk-note-shared-hint = ما يجوز تسليمه إلى { $name }.
talk-past = الاجتماعات السابقة
talk-past-none = لا شيء بعد.
talk-past-skipped = جرى تخطّيه
talk-past-cancelled = أُلغي
talk-past-no_show = غياب
talk-past-all = الكل، وعددها { $count }
talk-versions = نسخ سابقة من الملاحظة…
talk-versions-title = نسخ سابقة من الملاحظة
talk-versions-none = لم يُدوَّن شيء بعد.
talk-version-now = كما هي الآن
talk-version-restore = استعادة
talk-version-back = استُعيدت النسخة السابقة
talk-note-write = الكتابة هنا… تُحفظ أثناء الكتابة
talk-last = المرة السابقة · { $day }
talk-last-none = أول اجتماع فردي
talk-last-none-text = ما يُدوَّن اليوم يظهر هنا في المرة القادمة.
talk-last-empty = لم يُدوَّن شيء.

## المحرر

editor-tools = النص
editor-bold = غامق
editor-italic = مائل
editor-heading = عنوان
editor-list = قائمة
editor-numbers = قائمة مرقمة
editor-boxes = قائمة مهام
editor-turn = عكس الاتجاه
editor-undo = تراجع
editor-redo = إعادة
editor-task = تم: { $text }

## الالتزامات

talk-promises = الالتزامات
talk-promises-none = لا التزامات.
talk-promise-new = التزام جديد
talk-promise-what = مَن سيفعل ماذا؟
talk-promise-owner = على مَن
talk-promise-by = حتى متى
talk-promised = أُضيف الالتزام
talk-promise-tick = تم الوفاء بـ«{ $promise }»
talk-promise-done = تم الوفاء به
talk-promise-open = مفتوح من جديد
talk-promise-due = يوم آخر…
talk-promise-moved = تغيّر الموعد
talk-promise-mine = هو التزام عليّ
talk-promise-theirs = هو التزام على { $name }
talk-promise-dropped = أُسقط
talk-promise-menu = ما العمل مع «{ $promise }»
talk-late =
    { $days ->
        [zero] متأخر
        [one] متأخر يومًا واحدًا
        [two] متأخر يومين
        [few] متأخر { $days } أيام
        [many] متأخر { $days } يومًا
       *[other] متأخر { $days } يوم
    }
talk-due-today = موعده اليوم
talk-due = حتى { $day }

## الثناء والرأي والمزاج

talk-remarks = الثناء والرأي والمزاج
talk-remarks-none = لم يُدوَّن شيء بعد.
talk-remark-new = سطر جديد من الثناء أو الرأي أو المزاج
talk-remark-what = بكلمات قليلة
talk-remark-kind = النوع
talk-remark-praise = ثناء
talk-remark-feedback = رأي إلى { $name }
talk-remark-feedback_to_me = رأي فيّ
talk-remark-mood = مزاج
talk-remarked = دُوّن
talk-remark-delete = حذف: { $kind }
talk-remark-deleted = حُذف
talk-tell = قيل
talk-told = قيل في { $day }
talk-mood = المزاج
talk-mood-by = مَن يقول ذلك
talk-mood-said = كما قيل لي
talk-mood-seen = انطباعي
talk-mood-1 = سيئ
talk-mood-2 = منخفض
talk-mood-3 = متوسط
talk-mood-4 = جيد
talk-mood-5 = جيد جدًا
talk-mood-them = { $mood } من 5، { $word }: كما قيل لي
talk-mood-me = { $mood } من 5، { $word }: انطباعي

## السلسلة

talk-series = السلسلة…
talk-series-new = جدولة سلسلة…
talk-series-title = الاجتماعات الفردية مع { $name }
talk-series-every = التكرار
talk-series-weekly = كل أسبوع
talk-series-fortnightly = كل أسبوعين
talk-series-monthly = كل شهر
talk-series-days = كل عدد من الأيام
talk-series-weekday = اليوم
talk-series-date = اليوم من الشهر
talk-series-at = الساعة
talk-series-length = المدة
talk-series-from = ابتداءً من
talk-series-from-hint = إن تُرك فارغًا فمن الآن. ما سبق يبقى كما كان.
talk-series-hint = كل أسبوع أو أسبوعين يناسب الأغلب، وإنهاء الساعة مبكرًا أسهل من تمديدها.
talk-series-set = حُفظت السلسلة مع { $name }
talk-series-end = إنهاء السلسلة
talk-series-ended = انتهت السلسلة مع { $name }
talk-pause = إيقاف مؤقت…
talk-pause-title = إيقاف مؤقت مع { $name }
talk-pause-hint = إجازة أو سفر طويل: لا شيء مقرر في هذه الأيام، ولا يُحسب منها شيء تأخيرًا.
talk-pause-from = أول يوم
talk-pause-to = آخر يوم
talk-pause-to-hint = يُترك فارغًا إن لم يُعرف بعد.
talk-pause-why = السبب (اختياري)
talk-pause-add = إيقاف مؤقت
talk-pause-added = توقفت مؤقتًا مع { $name }
talk-pause-delete = حذف الإيقاف المؤقت { $span }
talk-pause-deleted = حُذف الإيقاف المؤقت
talk-pause-span = { $from } – { $to }
talk-pause-open = ابتداءً من { $from }
talk-move = تغيير الموعد…
talk-move-title = تغيير موعد هذا الاجتماع الفردي
talk-move-on = إلى
talk-move-why = السبب (اختياري)
talk-move-save = تغيير الموعد
talk-moved = تغيّر موعد الاجتماع الفردي
talk-miss = لن ينعقد…
talk-miss-title = هذا الاجتماع الفردي لن ينعقد
talk-miss-how = ما حدث
talk-miss-skipped = تخطٍّ
talk-miss-cancelled = إلغاء
talk-miss-no_show = غياب أحد الطرفين
talk-miss-who = من طرف مَن
talk-miss-why = السبب
talk-miss-hint = تبقى النقاط والالتزامات والملاحظات إلى الاجتماع القادم.
talk-missed = جرى تخطّيه

## الختام

talk-close = إغلاق
talk-close-title = إغلاق الاجتماع الفردي مع { $name }
talk-close-promises = ما التُزم به
talk-close-talked = مَن تكلّم أكثر؟
talk-close-even = بالتساوي
talk-close-next = الاجتماع القادم
talk-close-next-hint = إن تُرك فارغًا: { $cadence }
talk-close-later = لاحقًا
talk-closed = أُغلق الاجتماع الفردي

## في «اليوم»

today-talk = اجتماع فردي مع { $name }
today-talk-close = إغلاق الاجتماع الفردي مع { $name }
today-talk-at = اليوم، { $hour }
today-talk-promised = التزام تجاه { $name }
