namespace PowerCatalog.Seeds.Content;

/// <summary>What items of one category have in common.</summary>
/// <param name="Key">The category's short name, as 许可.</param>
/// <param name="Category">Its full name.</param>
/// <param name="Code">Its two digits.</param>
/// <param name="Applied">Of ten items, how many are handled on application and so have limits, steps and documents.</param>
/// <param name="Duties">责任事项, one a line.</param>
/// <param name="Materials">Documents that are asked for.</param>
/// <param name="Offices">Offices that handle such items.</param>
/// <param name="Serves">Whom they serve.</param>
public sealed record Procedure(
    string Key,
    string Category,
    string Code,
    int Applied,
    string Duties,
    IReadOnlyList<string> Materials,
    IReadOnlyList<string> Offices,
    IReadOnlyList<string> Serves)
{
    private static readonly string[] Order = ["许可", "处罚", "强制", "征收", "给付", "检查", "确认", "奖励", "裁决", "其他"];

    /// <summary>Whether the item is a service and no power.</summary>
    public bool IsService => Key == "服务";

    /// <summary>Reads <c>procedures.tsv</c>.</summary>
    public static Dictionary<string, Procedure> ReadAll(string folder) =>
        Tsv.Rows(Path.Combine(folder, "procedures.tsv")).Select(Read).ToDictionary(procedure => procedure.Key);

    private static Procedure Read(string[] row)
    {
        var key = row[0];
        var (category, code) = key switch
        {
            "服务" => ("公共服务", "20"),
            "其他" => ("其他行政权力", "10"),
            _ => ("行政" + key, $"{Array.IndexOf(Order, key) + 1:00}"),
        };
        var applied = row[1] switch { "是" => 10, "部分" => 5, _ => 0 };
        return new Procedure(key, category, code, applied, row[2].Replace('/', '\n'), Parts(row[3]), Parts(row[4]), Parts(row[5]));
    }

    private static string[] Parts(string cell) => cell.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
