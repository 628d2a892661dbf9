namespace PowerCatalog.Browser.Looking;

/// <summary>How the pages are viewed: language, width, scripts.</summary>
/// <param name="Language">The language that the browser asks for: <c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Width">The width of the window in CSS pixels.</param>
/// <param name="Script">Whether scripts run.</param>
/// <param name="Dark">Whether the system is set to dark colours.</param>
public sealed record View(string Language, int Width, bool Script = true, bool Dark = false)
{
    /// <summary>A desk.</summary>
    public const int Wide = 1280;

    /// <summary>A telephone.</summary>
    public const int Narrow = 390;

    /// <summary>Both languages.</summary>
    public static readonly IReadOnlyList<string> Languages = ["zh-CN", "en"];

    /// <summary>Both widths.</summary>
    public static readonly IReadOnlyList<int> Widths = [Wide, Narrow];

    /// <summary>The height that goes with the width.</summary>
    public int Height => HeightOf(Width);

    /// <summary>Whether the pages are in English.</summary>
    public bool IsEnglish => Language == "en";

    /// <summary>A sentence of the pages.</summary>
    public string this[string zh, string en] => IsEnglish ? en : zh;

    /// <summary>The height that goes with a width.</summary>
    public static int HeightOf(int width) => width == Narrow ? 844 : 900;
}
