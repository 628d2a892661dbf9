namespace PowerCatalog.Papers.Templates;

/// <summary>
/// What a template may hold in double braces, as <c>{{标题}}</c>. A template with another is refused, so that no brace is published.
/// </summary>
public static class Placeholder
{
    /// <summary>The issuing authority.</summary>
    public const string Issuer = "发文机关";

    /// <summary>The document number.</summary>
    public const string Number = "发文字号";

    /// <summary>The title.</summary>
    public const string Title = "标题";

    /// <summary>Whom it is sent to.</summary>
    public const string Addressee = "主送机关";

    /// <summary>The text; its paragraph is repeated for each of the text's.</summary>
    public const string Body = "正文";

    /// <summary>The list of annexes; its paragraph is repeated for each line, and goes where there is none.</summary>
    public const string AnnexNote = "附件说明";

    /// <summary>The signature.</summary>
    public const string Signature = "署名";

    /// <summary>The day of the decision, as 2021年7月15日.</summary>
    public const string Day = "成文日期";

    /// <summary>The annexes themselves, on landscape pages.</summary>
    public const string Annexes = "附件";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Issuer, Number, Title, Addressee, Body, AnnexNote, Signature, Day, Annexes];

    /// <summary>Those without which nothing is said.</summary>
    public static IReadOnlyList<string> Required { get; } = [Title, Body];

    /// <summary>As it stands in a template.</summary>
    public static string Written(string name) => $"{{{{{name}}}}}";
}
