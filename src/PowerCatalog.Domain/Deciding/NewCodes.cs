using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The codes of the powers that a draft adds: the line's own; where it has none, its 实施编码 or 基本编码, if no other line and no power has the
/// same; and else a provisional code of the catalog's own numbering, in the order of the lines.
/// </summary>
internal sealed class NewCodes
{
    private static readonly string[] Standing = ["implementationCode", "baseCode"];

    private readonly CatalogKnowledge _knowledge;
    private readonly DivisionCode _division;
    private readonly FoundProblems _problems;
    private readonly Lazy<Dictionary<string, int>> _uses;
    private long _last;

    public NewCodes(CatalogKnowledge knowledge, AdjustmentDraft draft, FoundProblems problems)
    {
        (_knowledge, _division, _problems, _last) = (knowledge, draft.Division, problems, knowledge.LastProvisional);
        // Lines with codes of their own do not ask.
        _uses = new(() => draft.Lines.Select(line => line.Fields[Fields.Code] ?? StandingCode(line)).OfType<FieldValue>()
            .CountBy(KeyOf).ToDictionary());
    }

    /// <summary>The code of a line's power and the cell that stands for it; null after a problem.</summary>
    public (PowerCode Code, FieldValue Cell)? Of(DraftLine line)
    {
        if (line.Fields[Fields.Code] is { } cell) return Written(cell);
        if (StandingCode(line) is { } standing && _uses.Value[KeyOf(standing)] == 1)
        {
            if (Holder(standing) is not { } holder) return Written(standing);
            _problems.Add(PowerNameProblems.SameStandingCode(standing, holder));
        }

        return line.Fields[Fields.Name] is { } name ? (ProvisionalCode.Of(_division, ++_last), name) : null;
    }

    /// <summary>The cell with the 实施编码 or 基本编码 of a line without a code; null where the line has a code, or has neither.</summary>
    public static FieldValue? StandingCode(DraftLine line) => line.Fields[Fields.Code] is not null
        ? null
        : Standing.Select(field => line.Fields[field])
            .FirstOrDefault(cell => cell is not null && CodeShapes.IsStandard(KeyOf(cell)));

    /// <summary>Says which provisional codes the draft takes.</summary>
    public void Report()
    {
        if (_last == _knowledge.LastProvisional) return;
        _problems.Add(PowerNameProblems.ProvisionalCodes(
            ProvisionalCode.Of(_division, _knowledge.LastProvisional + 1).Value, ProvisionalCode.Of(_division, _last).Value,
            _last - _knowledge.LastProvisional));
    }

    private static string KeyOf(FieldValue cell) => CodeShapes.Joined(TextKey.OfCode(cell.Text));

    // The power that has the code already, as its own or given to it later.
    private string? Holder(FieldValue standing)
    {
        if (!PowerCode.TryRead(standing.Text, out var code)) return null;
        var holder = _knowledge.Aliases.GetValueOrDefault(code, code);
        return _knowledge.Powers.ContainsKey(holder) ? holder.Value : null;
    }

    private (PowerCode Code, FieldValue Cell)? Written(FieldValue cell)
    {
        if (CodeShapes.AreSeveral(cell.Text)) _problems.Add(PowerNameProblems.SeveralCodes(cell));
        else if (!PowerCode.TryRead(cell.Text, out var code)) _problems.Add(DecidingProblems.NotACode(cell));
        else if (ProvisionalCode.Is(code) && !_knowledge.Powers.ContainsKey(code)) _problems.Add(PowerNameProblems.ReservedCode(cell));
        else return (_knowledge.Aliases.GetValueOrDefault(code, code), cell);
        return null;
    }
}
