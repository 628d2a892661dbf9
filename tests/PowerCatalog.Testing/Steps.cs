using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Testing;

/// <summary>Steps as people take them, on the lines that stand.</summary>
public static class Steps
{
    /// <summary>提交.</summary>
    public static StepCommand Submit(ProcedureState state) => new Submit(DigestOf(state));

    /// <summary>审核.</summary>
    public static StepCommand Review(ProcedureState state) => new Review(DigestOf(state), "同意。", null);

    /// <summary>合法性审核.</summary>
    public static StepCommand Legality(ProcedureState state) =>
        new ReviewLegality(DigestOf(state), "吴司法审〔2021〕7号", LegalityResult.Lawful, "合法。");

    /// <summary>批准, on 2021-07-01.</summary>
    public static StepCommand Approve(ProcedureState state) => new Approve(DigestOf(state), "吴政纪〔2021〕4号", new DateOnly(2021, 7, 1), null);

    /// <summary>颁布, under a number, decided on 2021-07-01.</summary>
    public static Func<ProcedureState, StepCommand> Promulgate(string number = "吴政发〔2021〕8号") => state => new Promulgate(
        DigestOf(state),
        new Dictionary<string, string>
        {
            [Fields.DocumentNumber] = number,
            [Fields.Title] = "关于调整权责清单的决定",
            [Fields.Decided] = "2021-07-01",
            [Fields.Effective] = "2021-07-01",
        });

    /// <summary>公布, on 2021-07-01.</summary>
    public static StepCommand Publish(ProcedureState state) => new Publish("https://www.wuzhong.gov.cn/", new DateOnly(2021, 7, 1));

    /// <summary>反馈意见: agrees.</summary>
    public static Func<ProcedureState, StepCommand> Agree(DepartmentCode department) =>
        state => new GiveOpinion(department, DigestOf(state), true, "同意。");

    /// <summary>确认交接, on 2021-07-01.</summary>
    public static Func<ProcedureState, StepCommand> Confirm(Acceptor by) =>
        _ => new ConfirmHandOver(by, new DateOnly(2021, 7, 1), null);

    /// <summary>What comes next, once lines were put forward for 市教育局, and who does it.</summary>
    public static (Person Person, StepCommand Command) Next(ProcedureState state, string number = "吴政发〔2021〕8号")
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Stage switch
        {
            ProcedureStage.Drafting or ProcedureStage.Returned => (Staff.Clerk, Submit(state)),
            ProcedureStage.Review when state.Unheard.Contains(Staff.Police) => (Staff.PoliceClerk, Agree(Staff.Police)(state)),
            ProcedureStage.Review when state.Unheard.Contains(Staff.Health) => (Staff.HealthClerk, Agree(Staff.Health)(state)),
            ProcedureStage.Review => (Staff.Reform, Review(state)),
            ProcedureStage.Legality => (Staff.Legality, Legality(state)),
            ProcedureStage.Approval => (Staff.Approver, Approve(state)),
            ProcedureStage.Promulgated => (Staff.Publisher, Publish(state)),
            _ => (Staff.Publisher, Promulgate(number)(state)),
        };
    }

    private static string DigestOf(ProcedureState state) => state.Lines?.Draft.Digest ?? "";
}
