using System.Text.RegularExpressions;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>
/// How names and numbers of documents are compared. Names are folded as those of laws are, but for 试行 and 暂行: what was tried and what
/// took its place are two documents, of which one is often repealed by the other.
/// </summary>
public static partial class DocumentNames
{
    /// <summary>The form of a name: without 《》, 中华人民共和国 before it and the mark of a version, as （2019修正）.</summary>
    public static string KeyOf(string name)
    {
        var key = Marks().Replace(TextKey.OfName(name), "");
        return State().Replace(Version().Replace(key, ""), "");
    }

    /// <summary>The form in which names are near: whatever stands in brackets at their end, they are of one law.</summary>
    internal static string LooseKeyOf(string name) => LawNames.KeyOf(name);

    /// <summary>A name as it is kept: on one line, without 《》 around the whole.</summary>
    public static string Bare(string name)
    {
        var line = CleanText.OneLine(name);
        return Whole().Match(line) is { Success: true } whole ? whole.Groups["name"].Value : line;
    }

    /// <summary>A number in normal form; null where the text is none.</summary>
    public static string? NumberOf(string? text) =>
        DocumentNumber.Parse(text).Normal is { Length: > 0 } normal ? normal : null;

    /// <summary>The document numbers in a line of legal bases, in normal form: those outside of the names in 《》.</summary>
    public static IEnumerable<string> NumbersIn(string line) => Numbers().Matches(Titles().Replace(line, "｜"))
        .Select(match => DocumentNumber.Parse(match.Value)).Where(number => number.IsRead).Select(number => number.Normal).Distinct();

    [GeneratedRegex("[《》〈〉<>\"]")]
    private static partial Regex Marks();

    [GeneratedRegex("^中华人民共和国(?=.)")]
    private static partial Regex State();

    // （2019修正）, （2021年修订）, （2018年第二次修正）: other texts of the same document.
    [GeneratedRegex("(?<=.)(?:[（(](?:[0-9]{4}年?)?(?:第[0-9一二三四五六]次)?(?:修正|修订|修改)?(?:版|文本|本)?[)）])+$")]
    private static partial Regex Version();

    [GeneratedRegex("^《(?<name>[^《》]+(?:《[^《》]+》[^《》]*)*)》$")]
    private static partial Regex Whole();

    [GeneratedRegex("《[^《》]+(?:《[^《》]+》[^《》]*)*》")]
    private static partial Regex Titles();

    [GeneratedRegex("[\\p{IsCJKUnifiedIdeographs}]{1,30}(?:[〔\\[(（【][0-9]{4}[〕\\])）】]号?第?[0-9]{1,6}号?|令(?:[0-9]{4}年)?第?[0-9]{1,6}号)")]
    private static partial Regex Numbers();
}
