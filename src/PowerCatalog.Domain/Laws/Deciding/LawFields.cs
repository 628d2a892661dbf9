namespace PowerCatalog.Domain.Laws.Deciding;

/// <summary>The columns of the sheet 文件清理; their headings are in <c>catalog/headings.json</c>.</summary>
public static class LawFields
{
    public const string Name = "name";
    public const string Number = "number";
    public const string Result = "result";
    public const string On = "on";
    public const string Articles = "articles";
    public const string Class = "class";
    public const string Level = "level";
    public const string Issuer = "issuer";
    public const string Successor = "successor";
    public const string SuccessorNumber = "successorNumber";
    public const string Note = "note";
}
