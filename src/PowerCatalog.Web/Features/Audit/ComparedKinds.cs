using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The kinds of differences between two states.</summary>
internal static class ComparedKinds
{
    public const string Added = "added";
    public const string Removed = "removed";
    public const string Moved = "moved";
    public const string Changed = "changed";
    public const string Editorial = "editorial";
    public const string Granted = "granted";
    public const string Ended = "ended";

    public static readonly IReadOnlyList<string> All = [Added, Removed, Moved, Changed, Editorial, Granted, Ended];

    public static string Compared(this PageLanguage t, string kind) => kind switch
    {
        Added => t["增加", "Added"],
        Removed => t["减少", "Removed"],
        Moved => t["划转", "Moved"],
        Changed => t["变更", "Changed"],
        Editorial => t["只改文字", "Wording only"],
        Granted => t["乡镇新行使", "Newly with townships"],
        Ended => t["乡镇不再行使", "No longer with townships"],
        _ => t["变更要素（处）", "Places changed"],
    };

    /// <summary>What is counted of a kind.</summary>
    public static string Unit(this PageLanguage t, string kind) => kind switch
    {
        Editorial => t["处", "places"],
        Granted or Ended => t["对", "pairs"],
        _ => t["项", "items"],
    };
}
