## كلمات سطر الأوامر

cli-won = فزنا بها
cli-lost = خسرناها
cli-open = مفتوحة
cli-win-rate = نسبة الفوز
cli-cycle-median = مدة دورة البيع، الوسيط
cli-cycle-mean = مدة دورة البيع، المتوسط
cli-imported =
    { $rows ->
        [zero] لا صفوف في الملف. المستورد: { $imported }.
        [one] المستورد: { $imported } من صف واحد.
        [two] المستورد: { $imported } من صفين.
        [few] المستورد: { $imported } من { $rows } صفوف.
        [many] المستورد: { $imported } من { $rows } صفًا.
       *[other] المستورد: { $imported } من { $rows } صف.
    }
cli-unchanged = موجودة مسبقًا: { $count }
cli-updated = تغيّرت: { $count }
cli-refused = مرفوضة: { $count }
cli-undone = تم التراجع عن: { $name }
cli-redone = تمت إعادة: { $name }
cli-nothing-to-undo = لا يوجد ما يمكن التراجع عنه.
cli-nothing-to-redo = لا يوجد ما يمكن إعادته.
cli-conflict = لم يتم التراجع: تغييرات لاحقة مسّت السجلات نفسها.
cli-created = أُنشئت مساحة عمل في { $folder }
cli-row = الصف { $row }: { $message }
cli-no-data = لا بيانات
cli-too-few = أقل من أن يُبنى عليها حكم (العدد { $n })
cli-recovery-code = رمز الاستعادة: { $code }
cli-recovery-keep = يُكتب ويُحفظ بعيدًا عن هذا الحاسوب. يفتح مساحة العمل إذا ضاعت عبارة المرور، ولن يُعرض مرة أخرى.
cli-intact =
    { $rows ->
        [zero] مساحة العمل سليمة: { $pages } صفحة، { $rows } سجل.
        [one] مساحة العمل سليمة: { $pages } صفحة، سجل واحد.
        [two] مساحة العمل سليمة: { $pages } صفحة، سجلان.
        [few] مساحة العمل سليمة: { $pages } صفحة، { $rows } سجلات.
        [many] مساحة العمل سليمة: { $pages } صفحة، { $rows } سجلًا.
       *[other] مساحة العمل سليمة: { $pages } صفحة، { $rows } سجل.
    }
cli-damaged = مساحة العمل تالفة: { $pages } من صفحاتها ليست كما كُتبت.
cli-wrong = خطأ في قاعدة البيانات: { $what }
cli-backups = النسخ الاحتياطية: { $good } سليمة، { $damaged } تالفة
cli-backed-up = أُنشئت نسخة احتياطية: { $file }
cli-restored = استُعيدت النسخة الاحتياطية.
cli-restore-line = { $table }: اختفى { $gone }، عاد { $back }، تغيّر { $changed }
cli-passphrase-changed = تغيّرت عبارة المرور. النسخ الاحتياطية السابقة ما زالت تُفتح بالعبارة القديمة.
cli-recovered = لمساحة العمل عبارة مرور جديدة. ويبقى رمز الاستعادة صالحًا.
cli-history-field = { $field }: { $before } ← { $after }
cli-history-none = لا يُعرف شيء عن سجل بهذا المعرّف.
cli-gone = (لم يعد هنا)
cli-passphrase-missing = يلزم اسم الملف الذي فيه عبارة المرور: --passphrase-file FILE
cli-found-none = لا نتائج.
cli-would-import =
    { $rows ->
        [zero] لا صفوف للاستيراد. لم يُكتب شيء.
        [one] سيُستورد { $imported } من صف واحد. لم يُكتب شيء.
        [two] سيُستورد { $imported } من صفين. لم يُكتب شيء.
        [few] سيُستورد { $imported } من { $rows } صفوف. لم يُكتب شيء.
        [many] سيُستورد { $imported } من { $rows } صفًا. لم يُكتب شيء.
       *[other] سيُستورد { $imported } من { $rows } صف. لم يُكتب شيء.
    }
cli-exported =
    { $count ->
        [zero] لا صفقات كُتبت في { $file }
        [one] كُتبت صفقة واحدة في { $file }
        [two] كُتبت صفقتان في { $file }
        [few] كُتبت { $count } صفقات في { $file }
        [many] كُتبت { $count } صفقة في { $file }
       *[other] كُتبت { $count } صفقة في { $file }
    }
cli-export-ending = يجب أن ينتهي اسم الملف { $file } بـ { ".csv" } أو { ".xlsx" } ليُعرف نوعه.
cli-not-written = تعذّرت كتابة الملف { $file }: { $detail }.
cli-map = «{ $text }» يجب أن يكون اسمًا ثم علامة يساوي ثم معناه، مثل { "\"Deal name=title\"" }. والحقول هي: { "id, title, company, contact, owner, product, quantity, stage, status, value, currency, source, created, expected, closed, reason, next, note" }.
cli-velocity = سرعة مسار المبيعات في اليوم
cli-realised = ما تحقق فعلًا في اليوم
cli-unknown = غير معروف
cli-stage = { $stage }: بلغها { $reached }، وتقدّم منها { $conversion }، وتسرّب { $leakage }
cli-left = أعمدة لم تُستورد: { $columns }
cli-dates = لا شيء في العمود «{ $column }» يميّز اليوم من الشهر. حدّد أي الرقمين هو اليوم بالخيار { "--dates" } متبوعًا باسم العمود ثم { "=dmy" } لليوم أولًا أو { "=mdy" } للشهر أولًا.
cli-dates-bad = «{ $text }» يجب أن يكون اسم عمود ثم علامة يساوي ثم { "dmy" } أو { "mdy" }، مثل { "\"Created=dmy\"" }.
cli-ids = عدد الصفوف التي تحمل معرّفات صفقات موجودة هنا: { $met }، ومنها ما يتحدث عن شيء آخر: { $unlike }. إن كانت الصفقات نفسها فاستعمل { "--ids same" }، وإن كانت صفقات أخرى بالأرقام نفسها فاستعمل { "--ids other" }.
