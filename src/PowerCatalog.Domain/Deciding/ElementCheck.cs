using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Checks that a text is a valid value of an element. It is recorded as it is written; what it means is derived where it is compared or
/// counted (<see cref="ElementMeaning"/>).
/// </summary>
internal static class ElementCheck
{
    private const int MostLimitDays = 3650;

    /// <summary>The value as it is recorded; null after a problem where the text is not valid for the element's type.</summary>
    public static string? Recorded(Element element, FieldValue cell, ReferenceData reference, FoundProblems problems)
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
    public static string Compared(Element element, FieldValue cell, ReferenceData reference) =>
        Read(element, cell, reference, new FoundProblems()) ?? cell.Text;

    /// <summary>Checks the relations between the elements of one power: the promised limit within the statutory one.</summary>
    public static void Relations(Category category, ElementValues elements, FieldValues cells, FoundProblems problems)
    {
        if (cells["promisedLimit"] is { } promised) PromisedWithinStatutory(category, elements, promised, problems);
    }

    /// <summary>
    /// A promised limit must not exceed the statutory one (优化营商环境条例 第三十六条). Limits in days of different kinds are not compared.
    /// </summary>
    public static void PromisedWithinStatutory(Category category, ElementValues elements, FieldValue place, FoundProblems problems)
    {
        if (elements["promisedLimit"] is not { } said || !Limit.TryParse(said, out var promised)
            || elements["statutoryLimit"] is not { } allowed || !Limit.TryParse(allowed, out var statutory))
            return;
        var kind = promised.KindFor(category);
        if (kind is not (DayKind.Working or DayKind.Natural) || kind != statutory.KindFor(category)) return;
        if (promised.Days > statutory.Days) problems.Add(DecidingProblems.PromisedOverStatutory(place, said, allowed));
    }

    private static Problem SeveralLimits(FieldValue cell, Element element) => DecidingProblems.BadValue(
        cell, element,
        "写了不止一个期限，读不出总的是哪一个。请先写总的期限，再在括号里写其余的，如 15个工作日（受理5个工作日，决定10个工作日）；分情形的，先写一般情形，如 一般20个工作日；特殊30个工作日。",
        "it names several limits, and which is that of the whole cannot be read. Write that of the whole first and the others in brackets, "
            + "as 15个工作日（受理5个工作日，决定10个工作日）; of several cases, the ordinary one first, as 一般20个工作日；特殊30个工作日.");

    private static string? Read(Element element, FieldValue cell, ReferenceData reference, FoundProblems problems)
    {
        switch (element.Type)
        {
            case ElementType.Line:
                return CleanText.OneLine(cell.Text);
            case ElementType.Text:
                return cell.Text;
            case ElementType.List:
                return ElementMeaning.ItemsOf(cell.Text).Length == 0 ? "" : cell.Text;
            case ElementType.LegalBases:
                return LegalBasis.IsNone(cell.Text) ? "" : cell.Text;
            case ElementType.Limit:
                if (Limit.TryParse(cell.Text, out var limit) && limit.Days <= MostLimitDays) return CleanText.OneLine(cell.Text);
                problems.Add(Limit.CountIn(cell.Text) > 1 ? SeveralLimits(cell, element) : DecidingProblems.BadValue(
                    cell, element, "读不出期限。请写明日数和单位，如 20个工作日、30自然日、即办，没有的写“无”。",
                    "no limit can be read. Write the days and their unit, as 20工作日 or 30自然日, 即办, or 无 where there is none."));
                return null;
            case ElementType.Count:
                if (WrittenCount.Read(cell.Text) is not null || WrittenNothing.Is(cell.Text)) return CleanText.OneLine(cell.Text);
                problems.Add(DecidingProblems.BadValue(cell, element, "应为 0 至 9999 的整数。", "it must be a whole number from 0 to 9999."));
                return null;
            case ElementType.Flag:
                if (WrittenFlag.Read(cell.Text) is not null) return CleanText.OneLine(cell.Text);
                problems.Add(DecidingProblems.BadValue(cell, element, "应为“是”或“否”。", "it must be 是 or 否."));
                return null;
            case ElementType.Category:
                if (reference.CategoryNamed(cell.Text) is { } category) return CoreElements.Write(category);
                problems.Add(DecidingProblems.UnknownCategory(cell, reference));
                return null;
            case ElementType.BaseCode:
                var code = CodeShapes.Joined(TextKey.OfCode(cell.Text));
                if (!CodeShapes.IsBaseCode(code))
                    problems.Add(DecidingProblems.OddValue(cell, element, "不是 12 位基本编码。", "it is not a 12-digit base code."));
                return code;
            case ElementType.SocialCreditCode:
                if (!SocialCreditCode.IsValid(TextKey.OfCode(cell.Text)))
                    problems.Add(
                        DecidingProblems.OddValue(cell, element, "不是有效的 18 位统一社会信用代码。", "it is not a valid 18-character social credit "
                            + "code."));
                return TextKey.OfCode(cell.Text);
            default:
                throw new NotSupportedException($"No rule for values of type {element.Type}.");
        }
    }
}
