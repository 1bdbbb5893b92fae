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
