using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The fields of the steps' forms.</summary>
/// <param name="page">The request.</param>
/// <param name="state">Where the adjustment stands.</param>
/// <param name="today">Today.</param>
internal sealed class StepFields(PageRequest page, ProcedureState state, DateOnly today)
{
    /// <summary>The fields of a step.</summary>
    /// <param name="offer">The step.</param>
    /// <param name="value">What was typed, by the field's name; null where nothing was sent.</param>
    /// <param name="fault">What is wrong, by the field's name.</param>
    public IReadOnlyList<FormField> Of(StepOffer offer, Func<string, string?> value, Func<string, string?> fault)
    {
        var (t, prefix) = (page.T, StepForm.PrefixOf(offer));
        return offer.Step switch
        {
            ProcedureStep.Comment => [Area("text", t["留言", "Comment"], required: true)],
            ProcedureStep.AskOpinion =>
            [
                Field("department", t["部门", "Department"], FieldInput.Choice, true, null, Departments()),
                Area("text", t["征求意见的内容", "What it is asked"], required: false),
            ],
            ProcedureStep.GiveOpinion =>
            [
                Field("agrees", t["意见", "Opinion"], FieldInput.Choice, true, null,
                    [new("", "—"), new("true", t["同意", "agrees"]), new("false", t["不同意", "does not agree"])]),
                Area("text", t["意见内容", "Text of the opinion"], required: true),
            ],
            ProcedureStep.Review => Review(),
            ProcedureStep.Legality =>
            [
                Field("number", t["合法性审核意见的文号", "Number of the opinion"], FieldInput.Line, true),
                Field("result", t["结论", "Result"], FieldInput.Choice, true, null,
                    [new("", "—"), new("lawful", t["合法", "lawful"]), new("unlawful", t["不合法", "unlawful"])]),
                Area("text", t["合法性审核意见", "Opinion on legality"], required: true),
            ],
            ProcedureStep.Approval =>
            [
                Date("on", t["批准日期", "Day of the approval"]),
                Field("number", t["批准文号或会议纪要", "Number of the approval or the minutes"], FieldInput.Line, false),
                Area("text", t["备注", "Note"], required: false),
            ],
            ProcedureStep.Return or ProcedureStep.Reject or ProcedureStep.Withdraw => [Area("reason", t["理由", "Reason"], required: true)],
            ProcedureStep.Promulgate => Particulars(),
            ProcedureStep.Publish =>
            [
                Field("address", t["公布的网址或载体", "Address, or issue of the gazette"], FieldInput.Line, true),
                Date("on", t["公布日期", "Day of publication"]),
            ],
            ProcedureStep.ConfirmHandOver =>
                [Date("on", t["交接日期", "Day of the hand-over"]), Area("text", t["备注", "Note"], required: false)],
            _ => [],
        };

        FormField Field(
            string name, string label, FieldInput input, bool required, string? note = null, IReadOnlyList<FieldChoice>? options = null,
            string? first = null) =>
            new(prefix + name, label, input, value(name) ?? first, required, note, options ?? [], fault(name));

        FormField Area(string name, string label, bool required, string? note = null) =>
            Field(name, label, FieldInput.Area, required, note);

        FormField Date(string name, string label) =>
            Field(name, label, FieldInput.Date, true, null, null, CatalogTime.Show(today));

        IReadOnlyList<FormField> Review() =>
        [
            Area("text", t["审核意见", "Opinion of the review"], required: true),
            .. state.Unheard.Any() || state.Opinions.Any(opinion => opinion.Given is { Agrees: false })
                ? [Area("despite", t["仍予通过的理由", "Why it passes all the same"], required: false, t[
                    "有部门没有反馈意见或不同意，通过须写明理由", "A department has given no opinion or does not agree; passing takes a reason"])]
                : (FormField[])[],
        ];

        IReadOnlyList<FormField> Particulars() =>
        [
            // Publication is a step of its own.
            .. ParticularsForm.Fields(page, field => value(field) ?? FirstOf(field)).Where(field => field.Name != Fields.Published)
                .Select(field => new FormField(
                prefix + field.Name, field.Label, field.IsDate ? FieldInput.Date : FieldInput.Line, field.Value,
                field.Name is Fields.DocumentNumber or Fields.Title or Fields.Decided, NoteOf(field.Name), [], fault(field.Name))),
        ];
    }

    // What the draft says already; the name that people gave it stands where a title is asked.
    private string? FirstOf(string field) =>
        state.Lines?.Draft.Header.FirstOrDefault(kept => kept.Field == field)?.Text ?? (field == Fields.Title ? state.Drafted.Name : null);

    private string? NoteOf(string field) => field switch
    {
        Fields.Authority => page.T["留空为清单管理单位", "Left empty: the keeper of the list"],
        Fields.Effective => page.T["留空为决定日期", "Left empty: the day of the decision"],
        _ => null,
    };

    private List<FieldChoice> Departments() =>
    [
        new("", "—"),
        .. page.View.Departments().Where(department => department.Open && department.Code != state.Drafted.Department?.Value)
            .Select(department => new FieldChoice(department.Code, department.Name)),
    ];
}
