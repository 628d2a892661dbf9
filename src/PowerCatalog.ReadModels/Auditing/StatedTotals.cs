namespace PowerCatalog.ReadModels.Auditing;

/// <summary>The totals that a document or annual report states.</summary>
/// <param name="Document">Its document number.</param>
/// <param name="Total">The stated total; null where there is none.</param>
/// <param name="Parts">The stated parts, in order.</param>
public sealed record StatedTotals(string Document, long? Total, IReadOnlyList<StatedPart> Parts)
{
    /// <summary>The sum of the parts.</summary>
    public long Sum => Parts.Sum(part => part.Stated);
}

/// <summary>One part: its name as written and its stated number.</summary>
/// <param name="Name">Its name as written, as 取消.</param>
/// <param name="Stated">The number that the document states.</param>
public sealed record StatedPart(string Name, long Stated);
