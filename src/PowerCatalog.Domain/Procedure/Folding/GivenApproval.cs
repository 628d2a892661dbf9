using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>A review, an opinion on legality that finds the lines lawful, or an approval.</summary>
/// <param name="Step">Which.</param>
/// <param name="Actor">Who gave it, as <c>{role}:{person id}</c>.</param>
/// <param name="Day">When.</param>
/// <param name="Number">The number of its document; null where it has none.</param>
/// <param name="Digest">The digest of the lines that it is for.</param>
/// <param name="Revision">Its revision in the adjustment's stream.</param>
public sealed record GivenApproval(ProcedureStep Step, string Actor, DateOnly Day, string? Number, string Digest, long Revision)
{
    /// <summary>
    /// As it stands among the approvals of the promulgation: step, actor, day and number, as
    /// <c>legality legality-reviewer:p-3 2026-11-28 吴司法审〔2026〕7号</c>.
    /// </summary>
    public string Line => $"{Text.EnumWords.Of(Step)} {Actor} {CatalogTime.Show(Day)}{(Number is null ? "" : " " + Number)}";
}
