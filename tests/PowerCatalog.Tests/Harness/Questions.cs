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
        ["powers", "--on", "2021-06-30", "--known", "2021-07-15T00:00:00+08:00"],
        ["powers", "--on", "2022-12-31", "--as-recorded"],
        ["compare", "--on", "2021-06-30", "--from-known", "2021-07-15T00:00:00+08:00"],
        ["compare", "--from-on", "2022-09-30", "--to-on", "2022-10-01"],
        ["trail", "power", "640115002000"],
        ["blame", "640115002000"],
        ["lineage", "640115002000"],
        ["replay", "--on", "2021-12-31"],
    ];
}
