using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>Makes the command of a step from what was typed into its form.</summary>
internal static class StepReading
{
    private static readonly string[] Particulars =
    [
        Fields.DocumentNumber, Fields.Title, Fields.Authority, Fields.Decided, Fields.Effective, Fields.Remark,
    ];

    /// <summary>The command; null where there is no such step. What is wrong is noted in what was typed.</summary>
    /// <param name="offer">The step, and for which department or township.</param>
    /// <param name="digest">The digest of the lines that the page showed.</param>
    /// <param name="typed">What was typed.</param>
    public static StepCommand? Command(StepOffer offer, string digest, TypedStep typed) => offer.Step switch
    {
        ProcedureStep.Comment => new Comment(typed.Required("text")),
        ProcedureStep.Submit => new Submit(digest),
        ProcedureStep.AskOpinion => new AskOpinion(Department(typed), typed.Value("text")),
        ProcedureStep.GiveOpinion when offer.For?.Department is { } department => new GiveOpinion(
            department, digest, typed.Required("agrees") == "true", typed.Required("text")),
        ProcedureStep.Review => new Review(digest, typed.Required("text"), typed.Value("despite")),
        ProcedureStep.Legality => new ReviewLegality(
            digest, typed.Required("number"), typed.Required("result") == "lawful" ? LegalityResult.Lawful : LegalityResult.Unlawful,
            typed.Required("text")),
        ProcedureStep.Approval => new Approve(digest, typed.Value("number"), typed.Day("on"), typed.Value("text")),
        ProcedureStep.Return => new Return(typed.Required("reason")),
        ProcedureStep.Reject => new Reject(typed.Required("reason")),
        ProcedureStep.Withdraw => new Withdraw(typed.Required("reason")),
        ProcedureStep.Promulgate => Promulgation(digest, typed),
        ProcedureStep.Publish => new Publish(typed.Required("address"), typed.Day("on")),
        ProcedureStep.ConfirmHandOver when offer.For is { } body => new ConfirmHandOver(body, typed.Day("on"), typed.Value("text")),
        _ => null,
    };

    private static DepartmentCode Department(TypedStep typed)
    {
        if (DepartmentCode.TryParse(typed.Required("department"), out var code)) return code;
        typed.Missing("department");
        return default;
    }

    private static Promulgate Promulgation(string digest, TypedStep typed)
    {
        foreach (var field in (string[])[Fields.DocumentNumber, Fields.Title]) typed.Required(field);
        typed.Day(Fields.Decided);
        return new Promulgate(digest, Particulars.Where(field => !string.IsNullOrWhiteSpace(typed.Value(field)))
            .ToDictionary(field => field, field => typed.Value(field)!));
    }
}
