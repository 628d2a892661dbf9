using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Checks that a text is a valid value of an element and gives its canonical form.</summary>
internal static class ElementCheck
{
    private const int MostLimitDays = 3650;

    /// <summary>The value in the catalog's form; null after a problem where the text is not valid for the element's type.</summary>
    public static string? Normalize(Element element, FieldValue cell, ReferenceData reference, FoundProblems problems)
    {
        var value = Read(element, cell, reference, problems);
        if (value is { Length: 0 })
        {
            problems.Add(DecidingProblems.BadValue(cell, element, "没有内容。", "it is empty."));
            return null;
        }

        if (value is null || value.Length <= element.Longest) return value;
        problems.Add(
            DecidingProblems.BadValue(cell, element, $"超过 {element.Longest} 字。", $"it is longer than {element.Longest} characters."));
        return null;
    }

    /// <summary>The same without reporting problems, for comparison; the text itself where it is not valid.</summary>
    public static string Canonical(Element element, FieldValue cell, ReferenceData reference) =>
        Read(element, cell, reference, new FoundProblems()) ?? cell.Text;

    /// <summary>
    /// Checks the relations between the elements of one power: the promised limit within the statutory one, and the rank of the legal
    /// basis.
    /// </summary>
    public static void Relations(Category category, ElementValues elements, FieldValues cells, FoundProblems problems)
    {
        if (cells["promisedLimit"] is { } promised) PromisedWithinStatutory(elements, promised, problems);
        if (cells["legalBasis"] is { } basis && elements["legalBasis"] is { } kept) LegalBasisRank.Check(category, kept, basis, problems);
    }

    /// <summary>
    /// A promised limit must not exceed the statutory one (优化营商环境条例 第三十六条). Limits in days of different kinds are not compared.
    /// </summary>
    public static void PromisedWithinStatutory(ElementValues elements, FieldValue place, FoundProblems problems)
    {
        if (!Limit.TryParse(elements["promisedLimit"] ?? "", out var promised)
            || !Limit.TryParse(elements["statutoryLimit"] ?? "", out var statutory))
            return;
        if (promised.Kind == DayKind.None || promised.Kind != statutory.Kind || promised.Days <= statutory.Days) return;
        problems.Add(DecidingProblems.PromisedOverStatutory(place, promised.Text, statutory.Text));
    }

    private static string? Read(Element element, FieldValue cell, ReferenceData reference, FoundProblems problems)
    {
        switch (element.Type)
        {
            case ElementType.Line:
                return CleanText.OneLine(cell.Text);
            case ElementType.Text:
                return cell.Text;
            case ElementType.List:
                return string.Join(
                    '\n', cell.Text.Split(['\n', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            case ElementType.LegalBases:
                return LegalBasis.Normalize(cell.Text);
            case ElementType.Limit:
                if (Limit.TryParse(cell.Text, out var limit) && limit.Days <= MostLimitDays) return limit.Text;
                problems.Add(DecidingProblems.BadValue(cell, element, "请写成 20工作日、30自然日、即办或无。", "write 20工作日, 30自然日, 即办 or 无."));
                return null;
            case ElementType.Count:
                if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 9999)
                    return count.ToString(CultureInfo.InvariantCulture);
                problems.Add(DecidingProblems.BadValue(cell, element, "应为 0 至 9999 的整数。", "it must be a whole number from 0 to 9999."));
                return null;
            case ElementType.Flag:
                if (Cells.Flag(cell.Text) is { } flag) return flag ? "是" : "否";
                problems.Add(DecidingProblems.BadValue(cell, element, "应为“是”或“否”。", "it must be 是 or 否."));
                return null;
            case ElementType.Category:
                if (reference.CategoryNamed(cell.Text) is { } category) return CoreElements.Write(category);
                problems.Add(DecidingProblems.UnknownCategory(cell));
                return null;
            case ElementType.BaseCode:
                if (!CodeShapes.IsBaseCode(cell.Text))
                    problems.Add(DecidingProblems.OddValue(cell, element, "不是 12 位基本编码。", "it is not a 12-digit base code."));
                return CleanText.OneLine(cell.Text);
            case ElementType.SocialCreditCode:
                if (!SocialCreditCode.IsValid(cell.Text))
                    problems.Add(
                        DecidingProblems.OddValue(cell, element, "不是有效的 18 位统一社会信用代码。", "it is not a valid 18-character social credit "
                            + "code."));
                return CleanText.OneLine(cell.Text);
            default:
                throw new NotSupportedException($"No rule for values of type {element.Type}.");
        }
    }
}
