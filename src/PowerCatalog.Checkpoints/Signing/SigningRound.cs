using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Checkpoints.Signing;

/// <summary>What one look at the logs has signed.</summary>
/// <param name="Fresh">The checkpoints that are new.</param>
/// <param name="Refused">The catalogs whose log was not signed, and why.</param>
/// <param name="Elsewhere">What is wrong with the folder elsewhere; what was signed is kept here nonetheless.</param>
public sealed record SigningRound(
    IReadOnlyList<KeptCheckpoint> Fresh, IReadOnlyList<(DivisionCode Division, EvidenceException Why)> Refused,
    IReadOnlyList<EvidenceException> Elsewhere)
{
    /// <summary>Nothing to do.</summary>
    public static SigningRound Nothing { get; } = new([], [], []);

    /// <summary>All that people are told.</summary>
    public IEnumerable<EvidenceException> Failures => [.. Refused.Select(refused => refused.Why), .. Elsewhere];
}
