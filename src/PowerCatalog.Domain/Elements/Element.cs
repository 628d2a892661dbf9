namespace PowerCatalog.Domain.Elements;

/// <summary>One element that a power may have.</summary>
/// <param name="Key">Its name in events, API and code, as <c>legalBasis</c>.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Zh">Its name in Chinese, also the heading of its column.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Group">The group in which it is shown.</param>
/// <param name="NoteZh">How it is filled in.</param>
/// <param name="NoteEn">The same in English.</param>
/// <param name="Core">Whether it is part of the power itself (name and category) and not one of its elements; it changes like one.</param>
/// <param name="Longest">The most characters that a value may have.</param>
public sealed record Element(
    string Key, ElementType Type, string Zh, string En, string Group, string NoteZh = "", string NoteEn = "", bool Core = false,
    int Longest = 4000)
{
    /// <summary>How a line that changes it names it.</summary>
    public string Written => OwnElement.Is(Key) ? OwnElement.Marked(Zh) : Zh;
}
