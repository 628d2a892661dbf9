using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>What somebody wants to do to an adjustment. Texts are as typed; the checks clean and cap them.</summary>
/// <param name="Step">The step.</param>
public abstract record StepCommand(ProcedureStep Step);

/// <summary>Begins one.</summary>
/// <param name="Id">The id that it gets.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Department">The department that it is drafted for; null where the reform office drafts for several.</param>
/// <param name="Cause">Why, and since when.</param>
/// <param name="Notice">首问: the notice by which the reform office begins.</param>
public sealed record BeginDraft(
    AdjustmentId Id, DivisionCode Division, string Name, DepartmentCode? Department, DraftCause? Cause, DraftNotice? Notice)
    : StepCommand(ProcedureStep.Draft);

/// <summary>Puts lines forward, the first set or another whole set.</summary>
/// <param name="Lines">The lines, checked.</param>
public sealed record PutLines(ProposedLines Lines) : StepCommand(ProcedureStep.Propose);

/// <summary>Comments.</summary>
/// <param name="Text">The comment.</param>
public sealed record Comment(string Text) : StepCommand(ProcedureStep.Comment);

/// <summary>Submits the draft, and asks every other department that the lines concern.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
public sealed record Submit(string Digest) : StepCommand(ProcedureStep.Submit);

/// <summary>Asks a department.</summary>
/// <param name="Department">The department.</param>
/// <param name="Text">What it is asked.</param>
public sealed record AskOpinion(DepartmentCode Department, string? Text) : StepCommand(ProcedureStep.AskOpinion);

/// <summary>Gives a department's opinion.</summary>
/// <param name="Department">The department.</param>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Agrees">Whether it agrees.</param>
/// <param name="Text">The opinion.</param>
public sealed record GiveOpinion(DepartmentCode Department, string Digest, bool Agrees, string Text)
    : StepCommand(ProcedureStep.GiveOpinion);

/// <summary>Reviews.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Text">The opinion.</param>
/// <param name="Despite">Why it goes on without, or against, opinions that were asked.</param>
public sealed record Review(string Digest, string Text, string? Despite) : StepCommand(ProcedureStep.Review);

/// <summary>Gives the opinion on legality.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Number">The number of the opinion.</param>
/// <param name="Result">The result.</param>
/// <param name="Text">The text.</param>
public sealed record ReviewLegality(string Digest, string Number, LegalityResult Result, string Text) : StepCommand(ProcedureStep.Legality);

/// <summary>Approves.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Number">The number of the approval.</param>
/// <param name="On">The day of the approval.</param>
/// <param name="Text">A note.</param>
public sealed record Approve(string Digest, string? Number, DateOnly On, string? Text) : StepCommand(ProcedureStep.Approval);

/// <summary>Returns it.</summary>
/// <param name="Reason">Why.</param>
public sealed record Return(string Reason) : StepCommand(ProcedureStep.Return);

/// <summary>Rejects it.</summary>
/// <param name="Reason">Why.</param>
public sealed record Reject(string Reason) : StepCommand(ProcedureStep.Reject);

/// <summary>Withdraws it.</summary>
/// <param name="Reason">Why.</param>
public sealed record Withdraw(string Reason) : StepCommand(ProcedureStep.Withdraw);

/// <summary>Promulgates it.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Particulars">Particulars of the decision, by field; they take precedence over those of the draft.</param>
public sealed record Promulgate(string Digest, IReadOnlyDictionary<string, string> Particulars) : StepCommand(ProcedureStep.Promulgate);

/// <summary>Notes the publication.</summary>
/// <param name="Address">Where.</param>
/// <param name="On">When.</param>
public sealed record Publish(string Address, DateOnly On) : StepCommand(ProcedureStep.Publish);

/// <summary>Confirms a hand-over.</summary>
/// <param name="By">The department or township that confirms.</param>
/// <param name="On">The day of the hand-over.</param>
/// <param name="Text">A note.</param>
public sealed record ConfirmHandOver(Acceptor By, DateOnly On, string? Text) : StepCommand(ProcedureStep.ConfirmHandOver);
