## مسارات المبيعات ومراحلها

pipelines-title = مسارات المبيعات
pipelines-lead = المسار هو الطريق الذي تسلكه الصفقة مرحلةً بعد مرحلة. يُنشأ مسار لكل نوع من المبيعات له طريقه الخاص.
pipelines-new = مسار جديد
pipelines-open =
    { $count ->
        [zero] لا صفقات مفتوحة
        [one] صفقة مفتوحة واحدة
        [two] صفقتان مفتوحتان
        [few] { $count } صفقات مفتوحة
        [many] { $count } صفقة مفتوحة
       *[other] { $count } صفقة مفتوحة
    }
pipelines-name-en = الاسم بالإنجليزية
pipelines-name-ar = الاسم بالعربية
pipelines-earlier = تقديم { $name } في القائمة
pipelines-later = تأخير { $name } في القائمة
pipelines-archive = أرشفة
pipelines-archived = مسارات مؤرشفة
pipelines-archived-lead = تحتفظ صفقاتها بسجلّها وتُحتسب في الأرقام، ولا يُضاف إليها جديد.
pipelines-archived-toast = تمت أرشفة { $name }
pipelines-restore = استرجاع
pipelines-restore-name = استرجاع { $name }
pipelines-restored = { $name } قيد الاستخدام من جديد
pipelines-create = إنشاء المسار
pipelines-created = { $name } جاهز
pipelines-set = البداية
pipelines-set-own = مراحل خاصة بي
pipelines-set-own-hint = مرحلة واحدة تُسمّى ثم تُضاف بقية المراحل.
pipelines-set-sales = المبيعات
pipelines-set-contractor = المقاولات
pipelines-set-retail = التجزئة
pipelines-set-services = الخدمات

stages-title = المراحل
stages-lead = الاحتمال: مدى احتمال الفوز بصفقة في هذه المرحلة، ويعتمد عليه التوقّع حتى يتكوّن سجلّ خاص. بلا متابعة وراكدة: أيام بلا أي متابعة.
stages-hint = لنقل مرحلة: سحب الصف، أو الضغط داخله على Control وShift وأحد السهمين.
stages-drag = السحب لتغيير الموضع
stages-chance = الاحتمال %
stages-warn = بلا متابعة (أيام)
stages-stale = راكدة (أيام)
stages-open = المفتوحة
stages-field-en = اسم { $stage } بالإنجليزية
stages-field-ar = اسم { $stage } بالعربية
stages-field-chance = احتمال الفوز من { $stage } بالمئة
stages-field-warn = عدد الأيام حتى تُعدّ الصفقة في { $stage } بلا متابعة
stages-field-stale = عدد الأيام حتى تُعدّ الصفقة في { $stage } راكدة
stages-up = تقديم { $stage }
stages-down = تأخير { $stage }
stages-merge = دمج { $stage } في مرحلة أخرى
stages-archive = أرشفة { $stage }
stages-moved = تغيّر موضع { $stage }
stages-suggestion =
    { $count ->
        [zero] بالأيام: انتهت ثلاث من كل أربع بعد { $warn }، وتسع من كل عشر بعد { $stale }.
        [one] من فترة واحدة هنا بالأيام: انتهت ثلاث من كل أربع بعد { $warn }، وتسع من كل عشر بعد { $stale }.
        [two] من فترتين هنا بالأيام: انتهت ثلاث من كل أربع بعد { $warn }، وتسع من كل عشر بعد { $stale }.
        [few] من { $count } فترات هنا بالأيام: انتهت ثلاث من كل أربع بعد { $warn }، وتسع من كل عشر بعد { $stale }.
        [many] من { $count } فترة هنا بالأيام: انتهت ثلاث من كل أربع بعد { $warn }، وتسع من كل عشر بعد { $stale }.
       *[other] من { $count } فترة هنا بالأيام: انتهت ثلاث من كل أربع بعد { $warn }، وتسع من كل عشر بعد { $stale }.
    }
stages-suggestion-take = اعتمادها حدودًا
stages-add = إضافة مرحلة
stages-add-en = مرحلة جديدة بالإنجليزية
stages-add-ar = اسمها بالعربية
stages-added = أُضيفت { $stage }
stages-archiving = جارٍ أرشفة { $stage }
stages-archived =
    { $count ->
        [zero] لا مراحل مؤرشفة
        [one] مرحلة مؤرشفة واحدة
        [two] مرحلتان مؤرشفتان
        [few] { $count } مراحل مؤرشفة
        [many] { $count } مرحلة مؤرشفة
       *[other] { $count } مرحلة مؤرشفة
    }
stages-archived-lead = يحتفظ سجلّ الصفقات بأسمائها، ولا يُضاف إليها جديد.
stages-archived-toast = تمت أرشفة { $stage }
stages-archived-moved =
    { $count ->
        [zero] تمت أرشفة { $stage } ولم تُنقل أي صفقة
        [one] تمت أرشفة { $stage } ونُقلت صفقة واحدة
        [two] تمت أرشفة { $stage } ونُقلت صفقتان
        [few] تمت أرشفة { $stage } ونُقلت { $count } صفقات
        [many] تمت أرشفة { $stage } ونُقلت { $count } صفقة
       *[other] تمت أرشفة { $stage } ونُقلت { $count } صفقة
    }
stages-archive-title = أرشفة { $stage }
stages-archive-lead =
    { $count ->
        [zero] لا صفقات مفتوحة هنا.
        [one] توجد هنا صفقة مفتوحة واحدة. تنتقل الصفقة ويستمر احتساب أيامها بلا متابعة.
        [two] توجد هنا صفقتان مفتوحتان. تنتقل الصفقتان ويستمر احتساب أيامهما بلا متابعة.
        [few] توجد هنا { $count } صفقات مفتوحة. تنتقل الصفقات ويستمر احتساب أيامها بلا متابعة.
        [many] توجد هنا { $count } صفقة مفتوحة. تنتقل الصفقات ويستمر احتساب أيامها بلا متابعة.
       *[other] توجد هنا { $count } صفقة مفتوحة. تنتقل الصفقات ويستمر احتساب أيامها بلا متابعة.
    }
stages-archive-to = النقل إلى
stages-archive-save = نقل وأرشفة
stages-merge-title = دمج { $stage } في مرحلة أخرى
stages-merge-into = في
stages-merge-open =
    { $count ->
        [zero] لا تنتقل أي صفقة مفتوحة.
        [one] تنتقل صفقة مفتوحة واحدة.
        [two] تنتقل صفقتان مفتوحتان.
        [few] تنتقل { $count } صفقات مفتوحة.
        [many] تنتقل { $count } صفقة مفتوحة.
       *[other] تنتقل { $count } صفقة مفتوحة.
    }
stages-merge-closed =
    { $count ->
        [zero] لا تنتقل أي صفقة مغلقة.
        [one] تنتقل صفقة مغلقة واحدة.
        [two] تنتقل صفقتان مغلقتان.
        [few] تنتقل { $count } صفقات مغلقة.
        [many] تنتقل { $count } صفقة مغلقة.
       *[other] تنتقل { $count } صفقة مغلقة.
    }
stages-merge-stays =
    { $count ->
        [zero] لا فترة معروفة في هذه المرحلة.
        [one] تنتقل فترة واحدة بمدتها.
        [two] تنتقل فترتان بمدتيهما.
        [few] تنتقل { $count } فترات بمددها.
        [many] تنتقل { $count } فترة بمددها.
       *[other] تنتقل { $count } فترة بمددها.
    }
stages-merge-joined =
    { $count ->
        [zero] لا فترة تتبع أخرى مباشرة.
        [one] فترة واحدة تتبع أخرى مباشرة وتصبح جزءًا منها.
        [two] فترتان تتبعان غيرهما مباشرة وتصبحان جزءًا منه.
        [few] { $count } فترات تتبع غيرها مباشرة وتصبح جزءًا منه.
        [many] { $count } فترة تتبع غيرها مباشرة وتصبح جزءًا منه.
       *[other] { $count } فترة تتبع غيرها مباشرة وتصبح جزءًا منه.
    }
stages-merge-hint = تُؤرشف { $stage } ولا تُحذف، وتراجعٌ واحد يعيد كل شيء.
stages-merge-save = دمج
stages-merging = جارٍ دمج { $stage }
stages-merged = أصبحت { $stage } جزءًا من { $into }
action-stages = الانتقال إلى مسارات المبيعات ومراحلها
