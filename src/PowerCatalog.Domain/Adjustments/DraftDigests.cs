namespace PowerCatalog.Domain.Adjustments;

/// <summary>The digests of a draft's lines, of both versions, by which a recorded adjustment is recognised.</summary>
/// <param name="Lines">The digest of the lines alone (<see cref="LinesDigest"/>).</param>
/// <param name="V1">The digest of the particulars and the lines (<see cref="LinesDigestV1"/>).</param>
public sealed record DraftDigests(string Lines, string V1)
{
    /// <summary>The digests of <paramref name="draft"/>.</summary>
    public static DraftDigests Of(AdjustmentDraft draft) => new(LinesDigest.Of(draft), LinesDigestV1.Of(draft));
}
