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
