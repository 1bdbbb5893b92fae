## إنشاء مساحة عمل

create-name = اسم مساحة العمل
create-name-default = عملي
create-name-hint = يظهر قبل كتابة عبارة المرور، لتمييز مساحة العمل عن غيرها.
create-name-missing = يلزم اسم لمساحة العمل.
create-next = في الخطوة التالية يظهر رمز الاستعادة، تحسبًا لضياع عبارة المرور.
create-others = مساحات العمل لديك

## طرق أخرى للدخول

start-from-backup = استعادة نسخة احتياطية
start-add-folder = فتح مساحة عمل في مجلد آخر
start-back = رجوع
restore-title = استعادة نسخة احتياطية
restore-lead = تُنشأ مساحة عمل جديدة من النسخة الاحتياطية، ولا يُمسّ شيء مما هو موجود.
restore-file = ملف النسخة الاحتياطية
restore-file-hint = المسار الكامل، وينتهي اسم الملف بـ { ".diwan-backup" }.
restore-file-missing = يلزم اختيار ملف النسخة الاحتياطية.
restore-secret = عبارة المرور أو رمز الاستعادة
restore-secret-hint = ما كان ساريًا يوم إنشاء النسخة.
restore-secret-missing = تلزم كتابة عبارة المرور أو رمز الاستعادة.
restore-run = استعادة
restore-running = جارٍ الاستعادة
add-folder-title = فتح مساحة عمل في مجلد آخر
add-folder-lead = تبقى مساحة العمل في مكانها وتُضاف إلى القائمة.
add-folder-path = مجلد مساحة العمل
add-folder-hint = المسار الكامل للمجلد الذي فيه { "vault.json" }.
add-folder-missing = يلزم اختيار المجلد.
add-folder-run = فتح
pick-file = اختيار ملف…
pick-folder = اختيار مجلد…
pick-unavailable = لا نافذة للاختيار هنا. يُكتب المسار.

## شاشة القفل

lock-idle = قُفلت لعدم استعمالها مدةً.
lock-system = قُفلت لأن الحاسوب دخل في السكون أو قُفلت شاشته.
lock-keychain = فتح القفل بسلسلة مفاتيح النظام
lock-forgot = هل ضاعت عبارة المرور؟
lock-others = مساحات عمل أخرى
lock-new = مساحة عمل جديدة
lock-trouble = لا يمكن فتح مساحة العمل الآن
lock-trouble-damaged = مساحة العمل هذه تالفة
lock-trouble-newer = مساحة العمل هذه تحتاج إلى ديوان أحدث
lock-trouble-busy = مساحة العمل هذه مفتوحة في مكان آخر
lock-trouble-missing = مجلد مساحة العمل هذه غير موجود
lock-untouched = لم يتغيّر فيها شيء.
lock-where = المكان المتوقع:
lock-damaged-passphrase = تُكتب عبارة المرور أولًا، فهي تفتح النسخ الاحتياطية أيضًا.
lock-newer-text = أُنشئت بإصدار أحدث من ديوان. يلزم تحديث ديوان لفتحها.
entry-damaged = تالفة
entry-newer = تحتاج إلى ديوان أحدث
entry-missing = غير موجودة
entry-unnamed = مساحة عمل لا يُقرأ اسمها
leaving = جارٍ إغلاق مساحة العمل

## الدخول برمز الاستعادة

recover-title = الفتح برمز الاستعادة
recover-lead = يُكتب الرمز كما في الورقة، وتُختار عبارة مرور جديدة. ويبقى الرمز صالحًا.
recover-code = رمز الاستعادة
recover-code-hint = 8 مجموعات من 4. لا تهم المسافات والشرطات وحجم الأحرف.
recover-code-missing = تلزم كتابة رمز الاستعادة.
recover-new = عبارة المرور الجديدة
recover-repeat = تكرار العبارة الجديدة
recover-run = فتح مساحة العمل بعبارة المرور الجديدة
recover-running = جارٍ الفتح

## رمز الاستعادة

recovery-title = رمز الاستعادة: يُحفظ الآن
recovery-title-new = رمز استعادة جديد
recovery-why = إذا ضاعت عبارة المرور فهذا الرمز هو الطريق الوحيد إلى مساحة العمل. لا يملكه أحد غيرك، ولا يستطيع أحد إصدار بديل عنه.
recovery-keep = يُطبع أو يُكتب على ورقة، ويُحفظ بعيدًا عن هذا الحاسوب.
recovery-old = يبقى الرمز السابق صالحًا إلى أن يُؤكَّد هذا الرمز.
recovery-code = رمز الاستعادة
recovery-group = المجموعة { $number }
recovery-print = طباعة
recovery-save = حفظ في ملف نصي
recovery-save-hint = لا يُترك الملف على هذا الحاسوب: من يملكه يستطيع الدخول.
recovery-ask = للتأكد من حفظ الرمز، تُكتب مجموعتان منه كما في الورقة.
recovery-ask-label = المجموعة { $number } من الورقة
recovery-wrong = هذا يخالف ما في الورقة.
recovery-confirm = الرمز محفوظ لديّ
recovery-confirmed = صار رمز الاستعادة ساريًا.
sheet-title = رمز استعادة مساحة العمل
sheet-keep = يفتح هذا الرمز مساحة العمل إذا ضاعت عبارة المرور. يُحفظ في مكان آمن بعيدًا عن الحاسوب.

## التبديل

switch-label = مساحة العمل: { $name }. التبديل
switch-new = مساحة عمل جديدة
switch-demo = جولة في المساحة التجريبية
action-switch = الانتقال إلى مساحة عمل أخرى
action-workspace-new = مساحة عمل جديدة
action-demo = جولة في المساحة التجريبية

## رسائل في الأعلى

banner-clock = ساعة الحاسوب تشير إلى { $now }، لكن آخر تغيير كان في { $latest }. يُرجى التحقق من تاريخ الحاسوب ووقته.
banner-clock-again = إعادة التحقق

## القفل التلقائي

lock-soon =
    { $seconds ->
        [zero] يُقفل الآن. أي مفتاح يوقف ذلك.
        [one] يُقفل بعد ثانية واحدة. أي مفتاح يوقف ذلك.
        [two] يُقفل بعد ثانيتين. أي مفتاح يوقف ذلك.
        [few] يُقفل بعد { $seconds } ثوانٍ. أي مفتاح يوقف ذلك.
        [many] يُقفل بعد { $seconds } ثانية. أي مفتاح يوقف ذلك.
       *[other] يُقفل بعد { $seconds } ثانية. أي مفتاح يوقف ذلك.
    }

## الإعدادات: الأمان

security-title = الأمان
security-passphrase = عبارة المرور
security-passphrase-hint = النسخ الاحتياطية السابقة تبقى بعبارة المرور السارية يوم إنشائها.
security-passphrase-change = تغيير
security-passphrase-title = تغيير عبارة المرور
security-current = عبارة المرور الحالية
security-current-missing = تلزم كتابة عبارة المرور الحالية.
security-new = عبارة المرور الجديدة
security-repeat = تكرار العبارة الجديدة
security-save = تغيير عبارة المرور
security-saving = جارٍ التغيير
security-changed = تغيّرت عبارة المرور.
security-recovery = رمز الاستعادة
security-recovery-hint = طريق الدخول إذا ضاعت عبارة المرور. يلزم رمز جديد إذا ضاعت الورقة أو اطّلع عليها غيرك.
security-recovery-new = رمز استعادة جديد
security-keychain = الفتح بسلسلة مفاتيح النظام
security-keychain-hint = عندها يستطيع كل من يدخل بحسابك إلى هذا الحاسوب فتح مساحة العمل بلا عبارة مرور.
security-keychain-on = صارت سلسلة مفاتيح النظام تفتح مساحة العمل.
security-keychain-off = لم تعد سلسلة مفاتيح النظام تفتح مساحة العمل.
security-lock = القفل عند عدم الاستعمال
security-lock-hint = تُقفل مساحة العمل أيضًا عند دخول الحاسوب في السكون.
security-lock-minutes =
    { $minutes ->
        [zero] فورًا
        [one] بعد دقيقة
        [two] بعد دقيقتين
        [few] بعد { $minutes } دقائق
        [many] بعد { $minutes } دقيقة
       *[other] بعد { $minutes } دقيقة
    }
security-lock-never = أبدًا
security-lock-changed = تغيّر موعد القفل
security-demo = لا شيء يخصّك في المساحة التجريبية، فليس لها عبارة مرور.

## الإعدادات: مساحات العمل

workspaces-title = مساحات العمل
workspaces-name = اسم مساحة العمل هذه
workspaces-list = كل مساحات العمل على هذا الحاسوب
workspaces-none = لا توجد لك مساحة عمل على هذا الحاسوب بعد: هذه مساحة تجريبية.
workspaces-open = مفتوحة
workspaces-go = الانتقال
workspaces-go-name = الانتقال إلى { $name }
workspaces-forget = إزالة من القائمة
workspaces-forget-name = إزالة من القائمة: { $name }
workspaces-forget-hint = ما يُزال من القائمة تبقى ملفاته في مكانها.
workspaces-forgotten = أُزيلت { $name } من القائمة، وملفاتها باقية في مكانها.
workspaces-again = إضافة من جديد
workspaces-add = إضافة مجلد
workspaces-renamed = صار الاسم: { $name }

## الشاشة الأولى

start-title = مرحبًا بك في ديوان
door-import = استيراد جدولي
door-import-text = ترى أولًا ما سيأتي منه، وعبارة المرور لاحقًا. يمكن أيضًا إفلات ملف CSV هنا.
door-empty = البدء من الصفر
door-empty-text = مساحة عمل لك بالمراحل الست المعتادة.
door-demo = جولة في المساحة التجريبية
door-demo-text = أعمال مختلقة، مفصولة عن كل ما يخصّك.
first-title = جدولك
first-promise = لم يُحفظ شيء بعد. هذا ما سيصنعه ديوان من الملف.
first-currency = المبالغ بعملة
first-currency-hint = للصفوف التي لا تذكر عملة، وتصبح عملة مجاميعك.
first-keep =
    { $count ->
        [zero] إنشاء مساحة عملي
        [one] الاحتفاظ بها: إنشاء مساحة عملي
        [two] الاحتفاظ بهما: إنشاء مساحة عملي
        [few] الاحتفاظ بها: إنشاء مساحة عملي
        [many] الاحتفاظ بها: إنشاء مساحة عملي
       *[other] الاحتفاظ بها: إنشاء مساحة عملي
    }
first-waits =
    { $count ->
        [zero] الملف { $name } ينتظر. يُستورد بضغطة واحدة بعد إنشاء مساحة العمل.
        [one] الملف { $name } ينتظر وفيه صفقة واحدة. تُستورد بضغطة واحدة بعد إنشاء مساحة العمل.
        [two] الملف { $name } ينتظر وفيه صفقتان. تُستوردان بضغطة واحدة بعد إنشاء مساحة العمل.
        [few] الملف { $name } ينتظر وفيه { $shown } صفقات. تُستورد بضغطة واحدة بعد إنشاء مساحة العمل.
        [many] الملف { $name } ينتظر وفيه { $shown } صفقة. تُستورد بضغطة واحدة بعد إنشاء مساحة العمل.
       *[other] الملف { $name } ينتظر وفيه { $shown } صفقة. تُستورد بضغطة واحدة بعد إنشاء مساحة العمل.
    }
