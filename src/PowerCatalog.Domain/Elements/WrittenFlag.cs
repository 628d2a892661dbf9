namespace PowerCatalog.Domain.Elements;

/// <summary>What a written yes or no means.</summary>
public static class WrittenFlag
{
    private static readonly HashSet<string> Yes = ["是", "有", "√", "✓", "✔", "Y", "YES", "TRUE", "1"];
    private static readonly HashSet<string> No = ["否", "无", "×", "✗", "✘", "N", "NO", "FALSE", "0"];

    /// <summary>Whether the text says yes; null where it says neither.</summary>
    public static bool? Read(string? text) => Text.TextKey.OfName(text) switch
    {
        var key when Yes.Contains(key) => true,
        var key when No.Contains(key) => false,
        _ => null,
    };
}
