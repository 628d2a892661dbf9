using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Listings.Procedure.Answers;

/// <summary>A review, an opinion on legality that finds the lines lawful, or an approval.</summary>
/// <param name="Step">Which.</param>
/// <param name="Actor">Who gave it.</param>
/// <param name="Day">When.</param>
/// <param name="Number">The number of its document; null where it has none.</param>
/// <param name="Digest">The digest of the lines that it is for.</param>
/// <param name="Revision">Its revision in the adjustment's stream.</param>
public sealed record ApprovalAnswer(ProcedureStep Step, string Actor, DateOnly Day, string? Number, string Digest, long Revision);

/// <summary>An approval that holds no longer.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Why">Why.</param>
/// <param name="Revision">The revision of the event that undid it; its own, where it never held.</param>
public sealed record UndoneAnswer(ApprovalAnswer Approval, UndoneBy Why, long Revision);
