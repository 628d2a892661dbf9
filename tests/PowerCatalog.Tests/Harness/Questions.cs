namespace PowerCatalog.Tests.Harness;

/// <summary>Every command that answers a question about the demonstration.</summary>
internal static class Questions
{
    public static readonly string[][] All =
    [
        ["powers"],
        ["powers", "--on", "2021-06-30"],
        ["powers", "--known", "7000"],
        ["power", "640101002000"],
        ["history", "640101002000"],
        ["adjustments"],
        ["adjustments", "5061"],
        ["township", "640302101"],
        ["statistics", "--by", "department"],
        ["statistics", "--by", "month"],
        ["report", "2021"],
        ["replay", "--on", "2021-12-31"],
    ];
}
