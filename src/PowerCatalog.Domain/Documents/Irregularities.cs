namespace PowerCatalog.Domain.Documents;

internal static class Irregularities
{
    public static readonly Irregularity Empty = new("empty", "文号为空。", "The document number is empty.");

    public static readonly Irregularity Unreadable =
        new("unreadable", "读不出发文机关代字、年份和序号。", "The issuer, year and number cannot be read.");

    public static readonly Irregularity MissingHao = new("missing-hao", "末尾缺“号”字。", "The closing 号 is missing.");

    public static readonly Irregularity MisplacedHao = new("misplaced-hao", "“号”字写在了序号之前。", "号 is before the number.");

    public static readonly Irregularity ImpossibleYear = new("impossible-year", "年份不合常理。", "The year is not plausible.");
}
