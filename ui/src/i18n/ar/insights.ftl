insights-title = المؤشرات
insights-sub = الصفقات المغلقة: { $window }
insights-window = الفترة
insights-pipeline = مسار المبيعات
insights-pipeline-all = كل المسارات
window-all = كل الفترات
window-this-quarter = هذا الربع
window-last-quarter = الربع الماضي
window-this-year = هذه السنة
window-last-12-months = آخر اثني عشر شهرًا
window-custom = من … إلى …
window-from = من
window-to = إلى
window-hint = تُكتب التواريخ هكذا: { $day }
window-bad = «{ $text }» ليس تاريخًا. يُكتب هكذا: { $day }.
window-swapped = اليوم الأخير يسبق اليوم الأول.
window-apply = عرض
window-between = { $from } – { $to }
window-since = منذ { $from }
window-until = حتى { $to }

figure-win-rate = نسبة الفوز
figure-win-rate-value = نسبة الفوز حسب القيمة
figure-cycle = مدة دورة البيع
figure-cycle-sub = وسيط الصفقات التي فزنا بها
figure-cycle-p75 = ثلاث من كل أربع خلال
figure-mean = المتوسط
figure-max = الأطول
figure-lose = المدة حتى الخسارة
figure-lose-sub = وسيط الصفقات التي خسرناها
figure-won-value = قيمة ما فزنا به
figure-won-value-sub = مجموع الصفقات التي فزنا بها عند إغلاقها
figure-mean-won = متوسط الصفقة
figure-open = صفقات مفتوحة
figure-details = التفاصيل
figure-n = العدد { $n }
figure-few = أقل من أن يُبنى عليها حكم (العدد { $n })
figure-none = —
figure-no-data = لا بيانات في هذه الفترة
figure-interval = فاصل الثقة { $level }: من { $low } إلى { $high }
figure-won-count =
    { $count ->
        [zero] لم نفز بأي صفقة
        [one] فزنا بصفقة واحدة
        [two] فزنا بصفقتين
        [few] فزنا بـ{ $count } صفقات
        [many] فزنا بـ{ $count } صفقة
       *[other] فزنا بـ{ $count } صفقة
    }
figure-lost-count =
    { $count ->
        [zero] لم نخسر أي صفقة
        [one] خسرنا صفقة واحدة
        [two] خسرنا صفقتين
        [few] خسرنا { $count } صفقات
        [many] خسرنا { $count } صفقة
       *[other] خسرنا { $count } صفقة
    }
figure-unvalued =
    { $count ->
        [zero] لم تُستبعد صفقات بلا قيمة أو بلا سعر صرف في يومها
        [one] استُبعدت صفقة واحدة بلا قيمة أو بلا سعر صرف في يومها
        [two] استُبعدت صفقتان بلا قيمة أو بلا سعر صرف في يومها
        [few] استُبعدت { $count } صفقات بلا قيمة أو بلا سعر صرف في يومها
        [many] استُبعدت { $count } صفقة بلا قيمة أو بلا سعر صرف في يومها
       *[other] استُبعدت { $count } صفقة بلا قيمة أو بلا سعر صرف في يومها
    }
figure-invalid =
    { $count ->
        [zero] لا صفقات مكررة أو غير صالحة
        [one] استُبعدت صفقة واحدة مكررة أو غير صالحة
        [two] استُبعدت صفقتان مكررتان أو غير صالحتين
        [few] استُبعدت { $count } صفقات مكررة أو غير صالحة
        [many] استُبعدت { $count } صفقة مكررة أو غير صالحة
       *[other] استُبعدت { $count } صفقة مكررة أو غير صالحة
    }
figure-unknown =
    { $count ->
        [zero] لا صفقات بتواريخ غير معروفة
        [one] استُبعدت صفقة واحدة تواريخها غير معروفة
        [two] استُبعدت صفقتان تواريخهما غير معروفة
        [few] استُبعدت { $count } صفقات تواريخها غير معروفة
        [many] استُبعدت { $count } صفقة تواريخها غير معروفة
       *[other] استُبعدت { $count } صفقة تواريخها غير معروفة
    }
figure-unclosed =
    { $count ->
        [zero] لا صفقات بلا تاريخ إغلاق
        [one] صفقة واحدة بلا تاريخ إغلاق
        [two] صفقتان بلا تاريخ إغلاق
        [few] { $count } صفقات بلا تاريخ إغلاق
        [many] { $count } صفقة بلا تاريخ إغلاق
       *[other] { $count } صفقة بلا تاريخ إغلاق
    }
figure-negative =
    { $count ->
        [zero] لا صفقات أُغلقت قبل إنشائها
        [one] استُبعدت صفقة واحدة أُغلقت قبل إنشائها
        [two] استُبعدت صفقتان أُغلقتا قبل إنشائهما
        [few] استُبعدت { $count } صفقات أُغلقت قبل إنشائها
        [many] استُبعدت { $count } صفقة أُغلقت قبل إنشائها
       *[other] استُبعدت { $count } صفقة أُغلقت قبل إنشائها
    }
figure-days =
    { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
figure-show-deals = عرض الصفقات: { $figure }
figure-about = عن هذا المؤشر: { $figure }
figure-formula = طريقة الحساب
figure-window = الفترة
figure-denominator = ما يُحسب
about-win-rate = ما فزنا به ÷ (ما فزنا به + ما خسرناه)، حسب تاريخ الإغلاق الفعلي. لا تدخل الصفقات المكررة أو غير الصالحة.
about-win-rate-value = قيمة ما فزنا به ÷ (قيمة ما فزنا به + قيمة ما خسرناه)، بقيمة كل صفقة عند إغلاقها وبسعر صرف ذلك اليوم. لا تدخل الصفقات التي بلا قيمة أو بلا سعر صرف.
about-cycle = أيام كاملة من إنشاء الصفقة إلى الفوز بها. نصف الصفقات احتاج إلى الوسيط أو أقل، وثلاثة أرباعها إلى الرقم الثاني أو أقل.
about-lose = أيام كاملة من إنشاء الصفقة إلى خسارتها، الوسيط.
about-won-value = مجموع قيم الصفقات التي فزنا بها عند إغلاقها، بالعملة الأساسية وبسعر صرف ذلك اليوم.
about-denominator-closed =
    { $n ->
        [zero] لا صفقات انتهت في الفترة
        [one] صفقة واحدة انتهت في الفترة بفوز أو خسارة
        [two] صفقتان انتهتا في الفترة بفوز أو خسارة
        [few] { $n } صفقات انتهت في الفترة بفوز أو خسارة
        [many] { $n } صفقة انتهت في الفترة بفوز أو خسارة
       *[other] { $n } صفقة انتهت في الفترة بفوز أو خسارة
    }
about-denominator-valued =
    { $n ->
        [zero] لا صفقات مغلقة لها قيمة
        [one] صفقة مغلقة واحدة لها قيمة
        [two] صفقتان مغلقتان لهما قيمة
        [few] { $n } صفقات مغلقة لها قيمة
        [many] { $n } صفقة مغلقة لها قيمة
       *[other] { $n } صفقة مغلقة لها قيمة
    }
about-denominator-won =
    { $n ->
        [zero] لا صفقات فزنا بها وتاريخاها معروفان
        [one] صفقة واحدة فزنا بها وتاريخاها معروفان
        [two] صفقتان فزنا بهما وتواريخهما معروفة
        [few] { $n } صفقات فزنا بها وتواريخها معروفة
        [many] { $n } صفقة فزنا بها وتواريخها معروفة
       *[other] { $n } صفقة فزنا بها وتواريخها معروفة
    }
about-denominator-lost =
    { $n ->
        [zero] لا صفقات خسرناها وتاريخاها معروفان
        [one] صفقة واحدة خسرناها وتاريخاها معروفان
        [two] صفقتان خسرناهما وتواريخهما معروفة
        [few] { $n } صفقات خسرناها وتواريخها معروفة
        [many] { $n } صفقة خسرناها وتواريخها معروفة
       *[other] { $n } صفقة خسرناها وتواريخها معروفة
    }
about-denominator-won-all =
    { $n ->
        [zero] لا صفقات فزنا بها
        [one] صفقة واحدة فزنا بها
        [two] صفقتان فزنا بهما
        [few] { $n } صفقات فزنا بها
        [many] { $n } صفقة فزنا بها
       *[other] { $n } صفقة فزنا بها
    }
insights-empty-title = لم تُغلق أي صفقة في هذه الفترة
insights-empty-text = تظهر المؤشرات بعد الفوز بصفقات أو خسارتها. يمكن اختيار فترة أطول أو إغلاق صفقات على اللوحة.

## الصفقات وراء المؤشر

rows-back = العودة إلى المؤشرات
rows-total =
    { $count ->
        [zero] لا صفقات
        [one] صفقة واحدة
        [two] صفقتان
        [few] { $count } صفقات
        [many] { $count } صفقة
       *[other] { $count } صفقة
    }
rows-won = صفقات فزنا بها
rows-lost = صفقات خسرناها
rows-closed = صفقات انتهت بفوز أو خسارة
rows-invalid = صفقات مكررة أو غير صالحة
rows-valued = صفقات مغلقة لها قيمة وسعر صرف
rows-unvalued = صفقات مغلقة بلا قيمة أو بلا سعر صرف
rows-won_valued = صفقات فزنا بها ولها قيمة وسعر صرف
rows-cycle_won = صفقات فزنا بها ومدتها معروفة
rows-cycle_lost = صفقات خسرناها ومدتها معروفة
rows-undated = صفقات مغلقة بتاريخ غير معروف
rows-negative = صفقات أُغلقت قبل إنشائها
rows-unclosed = صفقات بلا تاريخ إغلاق
rows-deal = الصفقة
rows-company = الشركة
rows-owner = المسؤول
rows-status = الحالة
rows-created = الإنشاء
rows-closed-on = الإغلاق
rows-days = الأيام
rows-value = القيمة
rows-more = عرض { $count } التالية
rows-unknown = غير معروف

figure-cohort = الصفقات المُنشأة
figure-cohort-sub = في هذه الفترة، وأين صارت اليوم
figure-cohort-won = فزنا بها لاحقًا
figure-cohort-lost = خسرناها لاحقًا
figure-cohort-open = ما زالت مفتوحة
about-cohort = الصفقات التي أُنشئت في الفترة، متى ما أُغلقت. أما المؤشرات الأخرى فتُحسب بتاريخ الإغلاق، فلا تُقارن أعدادها بهذه.
about-denominator-cohort =
    { $n ->
        [zero] لا صفقات أُنشئت في الفترة
        [one] صفقة واحدة أُنشئت في الفترة
        [two] صفقتان أُنشئتا في الفترة
        [few] { $n } صفقات أُنشئت في الفترة
        [many] { $n } صفقة أُنشئت في الفترة
       *[other] { $n } صفقة أُنشئت في الفترة
    }
rows-won_unvalued = صفقات فزنا بها بلا قيمة أو بلا سعر صرف
rows-open = صفقات مفتوحة
rows-cohort_won = صفقات أُنشئت في الفترة وفزنا بها
rows-cohort_lost = صفقات أُنشئت في الفترة وخسرناها
rows-cohort_open = صفقات أُنشئت في الفترة وما زالت مفتوحة

insights-as-of = كما كانت في
insights-as-of-today = اليوم

## What becomes of deals in each stage

course-title = مرحلة بعد مرحلة
course-sub = كم صفقة تصل إلى هنا، وأين تتسرّب
course-cohort = الصفقات المحسوبة
course-cohort-created = المنشأة في الفترة
course-cohort-closed = المغلقة في الفترة
course-stage = المرحلة
course-reached = بلغتها
course-conversion = تقدّمت منها
course-settled = تقدّمت، من المحسومة
course-leaked = خُسرت هنا
course-value = القيمة المفقودة
course-silent = سكتت
course-time = المكوث، الوسيط
course-unknown = لا يُعرف أين كانت
course-no-reason = بلا سبب مذكور
course-and = {"، "}
course-skipped =
    { $count ->
        [zero] لم تتخطَّها صفقة
        [one] تخطّتها صفقة واحدة
        [two] تخطّتها صفقتان
        [few] تخطّتها { $count } صفقات
        [many] تخطّتها { $count } صفقة
       *[other] تخطّتها { $count } صفقة
    }
course-empty = لا صفقة في هذه الفترة تُعرف مرحلتها.
course-reasons = لماذا خُسرت
course-ledger = كيف انتهى كل مكوث
course-ledger-text = مرات المكوث التي بدأت في الفترة. كل واحدة منها تقدّمت أو انتهت بفوز أو بخسارة أو عادت أو انتقلت إلى مسار آخر أو ما زالت هناك: ومجموعها كل ما دخل.
course-undated = المكوث الذي لا يُعرف متى بدأ لا يُحسب إلا حين تكون الفترة كل الفترات.
course-cell-entered = دخلت
course-cell-advanced = تقدّمت
course-cell-won = فوز
course-cell-lost = خسارة
course-cell-back = عادت
course-cell-moved_pipeline = مسار آخر
course-cell-here = ما زالت
about-stages = بلغتها: صفقات وصلت إلى هذه المرحلة أو إلى ما بعدها ولو تخطّتها، والصفقات التي فزنا بها تجاوزت الأخيرة. تقدّمت منها: من بلغ التالية ÷ من بلغ هذه؛ ومن المحسومة: ÷ (من بلغ التالية + ما خُسر هنا). ما خُسر هنا ÷ من بلغها هو تسرّب الصفقات. سكتت: مفتوحة هنا بلا متابعة أطول مما تسمح به المرحلة. لا تُحسب الصفقات المكررة وغير الصالحة.
about-denominator-reached =
    { $n ->
        [zero] لم تبلغ صفقة أي مرحلة
        [one] مرة واحدة بلغت فيها صفقة مرحلة
        [two] مرتان بلغت فيهما صفقة مرحلة
        [few] { $n } مرات بلغت فيها صفقة مرحلة
        [many] { $n } مرة بلغت فيها صفقة مرحلة
       *[other] { $n } مرة بلغت فيها صفقة مرحلة
    }

## Pipeline velocity

velocity-title = سرعة مسار المبيعات
velocity-sub =
    { $days ->
        [zero] كما في { $day }
        [one] كما في { $day }، من آخر يوم
        [two] كما في { $day }، من آخر يومين
        [few] كما في { $day }، من آخر { $days } أيام
        [many] كما في { $day }، من آخر { $days } يومًا
       *[other] كما في { $day }، من آخر { $days } يوم
    }
velocity-window =
    { $days ->
        [zero] حتى { $day }
        [one] يوم واحد حتى { $day }: أقصر مدة من 90 و180 و365 فيها 30 صفقة مغلقة
        [two] يومان حتى { $day }: أقصر مدة من 90 و180 و365 فيها 30 صفقة مغلقة
        [few] { $days } أيام حتى { $day }: أقصر مدة من 90 و180 و365 فيها 30 صفقة مغلقة
        [many] { $days } يومًا حتى { $day }: أقصر مدة من 90 و180 و365 فيها 30 صفقة مغلقة
       *[other] { $days } يوم حتى { $day }: أقصر مدة من 90 و180 و365 فيها 30 صفقة مغلقة
    }
velocity-formula = حسب المعادلة
velocity-realised = ما تحقق فعلًا
velocity-a-day = { $money } في اليوم
velocity-high = المعادلة تَعِد بـ{ $ratio } ضعف ما تحقق فعلًا. لعل بين الصفقات الحية ما لن يُغلق أبدًا.
velocity-low = المعادلة تعطي { $ratio } فقط مما تحقق فعلًا. لعل بعض ما يبدو راكدًا ما زال حيًّا.
velocity-even = الرقمان متقاربان: المعادلة تعطي { $ratio } مما تحقق فعلًا.
velocity-see-live = عرض الصفقات الحية
velocity-see-stale = عرض الصفقات الراكدة
velocity-live = الصفقات الحية
velocity-rate = × نسبة الفوز
velocity-value = × متوسط الصفقة
velocity-cycle = ÷ متوسط أيام الإغلاق
velocity-stale = مستبعدة لأنها راكدة
velocity-what-if = ماذا لو…
velocity-if-live = زادت الصفقات الحية عُشرًا
velocity-if-rate = زادت نسبة الفوز عُشرًا
velocity-if-value = زادت قيمة الصفقة عُشرًا
velocity-if-cycle = قصُر وقت الإغلاق عُشرًا
about-velocity = الصفقات الحية × نسبة الفوز × متوسط قيمة ما فزنا به ÷ متوسط أيام الإغلاق فوزًا وخسارة. تُستبعد الراكدة: ما بقي بلا متابعة أطول مما تسمح به مرحلته، وما هو أقدم من 95 من كل 100 صفقة عند إغلاقها. ما تحقق فعلًا: قيمة ما فزنا به ÷ الأيام.
about-denominator-velocity =
    { $n ->
        [zero] لم تُغلق صفقة في تلك الأيام
        [one] صفقة واحدة أُغلقت في تلك الأيام
        [two] صفقتان أُغلقتا في تلك الأيام
        [few] { $n } صفقات أُغلقت في تلك الأيام
        [many] { $n } صفقة أُغلقت في تلك الأيام
       *[other] { $n } صفقة أُغلقت في تلك الأيام
    }

## The same figures by group

groups-title = مقارنة
groups-by = التقسيم حسب
groups-by-nothing = بلا تقسيم
groups-by-owner = المسؤول
groups-by-source = المصدر
groups-by-product = المنتج
groups-by-stage = المرحلة
groups-by-month = الشهر
groups-by-quarter = الربع
groups-won = فزنا بها
groups-lost = خسرناها
groups-open = مفتوحة
groups-quarter = الربع { $quarter }، { $year }
groups-unknown = غير معروف
groups-text = المؤشرات نفسها لكل مسؤول أو مصدر أو منتج أو مرحلة أو شهر أو ربع.
groups-empty = لا صفقات في هذه الفترة.
groups-product-note = الصفقة التي فيها عدة منتجات تُحسب مع كل منها.
groups-more = يظهر أول { $shown } من { $total }.

rows-flow-live = الصفقات الحية
rows-flow-stale = صفقات مستبعدة لأنها راكدة
rows-flow-closed = أُغلقت في أيام السرعة
rows-flow-won = فزنا بها في أيام السرعة
rows-stage-reached = صفقات بلغت المرحلة
rows-stage-skipped = صفقات تخطّت المرحلة
rows-stage-entered = دخلت المرحلة
rows-stage-advanced = تقدّمت إلى مرحلة لاحقة
rows-stage-won = فزنا بها من المرحلة
rows-stage-lost = خسرناها من المرحلة
rows-stage-back = عادت إلى مرحلة سابقة
rows-stage-moved_pipeline = انتقلت إلى مسار آخر
rows-stage-here = ما زالت في المرحلة
rows-stage-undated = لا يُعرف منذ متى
rows-stage-leaked = خُسرت في المرحلة
rows-stage-silent = سكتت في المرحلة
rows-stage-won_through = صفقات فزنا بها
