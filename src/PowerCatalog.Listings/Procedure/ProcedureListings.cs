using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Listings.Procedure;

/// <summary>The adjustments on their way, and the steps of one.</summary>
public static class ProcedureListings
{
    /// <summary>Adjustments in short.</summary>
    /// <param name="body">What a department or township of a catalog is called, by its code.</param>
    public static Listing<ProcedureCard> Cards(Func<DivisionCode, string, string> body) =>
        new Listing<ProcedureCard>("办理中的调整", "Adjustments on their way")
            .Text("编号", "Id", card => card.Adjustment.Value, brief: true)
            .Text("名称", "Name", card => card.Name, brief: true)
            .Text("文号", "Document number", card => card.DocumentNumber)
            .Text("部门", "Department", card => card.Department is { } code ? body(card.Division, code.Value) : null, brief: true)
            .Text("状态", "Stage", card => ProcedureWords.Of(card.Stage).Zh, brief: true)
            .Number("行数", "Lines", card => card.Lines, brief: true)
            .Text("等待", "Waits for", card => WaitsOf(card, body), brief: true)
            .Text("期限", "Due", card => string.Join("、", card.Deadlines.Select(DueOf)), brief: true)
            .Text("最近办理", "Last step", card => CatalogTime.Show(card.LastStep));

    /// <summary>Steps as recorded.</summary>
    /// <param name="body">What a department or township is called, by its code.</param>
    public static Listing<ProcedureEntry> Steps(Func<string, string> body) => new Listing<ProcedureEntry>("办理过程", "Steps")
        .Number("版本", "Revision", step => step.Revision, brief: true)
        .Moment("时间", "When", step => step.Recorded, brief: true)
        .Text("办理人", "Who", step => step.Actor, brief: true)
        .Text("步骤", "Step", step => StepWords.Of(step.Happened).Zh, brief: true)
        .Text("内容", "What", step => StepWords.TextOf(step.Happened, body)?.Zh, brief: true);

    /// <summary>Requests of townships for recalls.</summary>
    /// <param name="body">What a department or township of a catalog is called, by its code.</param>
    /// <param name="power">What a power of a catalog is called, by its code.</param>
    public static Listing<RecallCard> Recalls(Func<DivisionCode, string, string> body, Func<DivisionCode, PowerCode, string> power) =>
        new Listing<RecallCard>("收回申请", "Requests for recalls")
            .Text("编号", "Id", card => card.Request.Value, brief: true)
            .Text("乡镇（街道）", "Township", card => body(card.Division, card.Township.Value), brief: true)
            .Text("职权编码", "Code", card => card.Power.Value, brief: true)
            .Text("职权名称", "Power", card => power(card.Division, card.Power), brief: true)
            .Text("部门", "Department", card => card.Department is { } code ? body(card.Division, code.Value) : null, brief: true)
            .Moment("申请时间", "Asked", card => card.Asked, brief: true)
            .Text("理由", "Reason", card => card.Reason, brief: true)
            .Text("状态", "Stage", card => card.Stage.Words().Zh, brief: true)
            .Text("不予收回的理由", "Why it was declined", card => card.Answer, brief: true)
            .Text("文号", "Document number", card => card.DocumentNumber);

    private static string WaitsOf(ProcedureCard card, Func<DivisionCode, string, string> body) =>
        string.Join("、", card.Waits.Select(wait => ProcedureWords.Of(wait.Step).Zh
            + ((wait.Department?.Value ?? wait.Township?.Value) is { } whose ? $"（{body(card.Division, whose)}）" : "")));

    private static string DueOf(Deadline deadline) => ProcedureWords.Of(deadline.What).Zh + " "
        + (deadline.Due is { } due ? CatalogTime.Show(due) : $"缺{deadline.MissingYear}年节假日安排")
        + (deadline.Status == DueStatus.Open ? "" : $"（{ProcedureWords.Of(deadline.Status).Zh}）");
}
