namespace PowerCatalog.Verifier.Results;

/// <summary>The decisions among the events of a bundle.</summary>
internal static class Decisions
{
    public static IReadOnlyList<SourceFile> In(IReadOnlyList<LoggedEvent> events) =>
    [
        .. events.Where(item => item.Happened.Name == EventNames.AdjustmentPromulgated).Select(item => Source(item.Happened.Data))
            .Distinct(),
    ];

    private static SourceFile Source(Node data) => new(
        data.Optional("documentNumber")?.Text, data["title"].Text, data["sourceName"].Text, data["sourceDigest"].Text);
}
