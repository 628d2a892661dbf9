using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>The lines of a preview in words.</summary>
public static class PreviewWords
{
    /// <summary>What a correction corrects; null for a line that is none, whose name stands as it is.</summary>
    public static Bilingual? Correction(PreviewLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind == EventNames.FactCorrected ? EventWords.Of(line.Name) : null;
    }

    /// <summary>
    /// What a line ends, where what stands after it is a reason and no value: the department of a power that leaves the list, or who
    /// exercises one that is taken back; of a suspension or a resumption nothing. Null for a line that changes a value.
    /// </summary>
    public static Bilingual? Ended(PreviewLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind switch
        {
            EventNames.PowerRemoved => new Bilingual("实施部门", "Department"),
            EventNames.DelegationRecalled => new Bilingual("收回自", "Taken back from"),
            EventNames.PowerSuspended or EventNames.PowerResumed => new Bilingual("", ""),
            _ => null,
        };
    }

    /// <summary>How many items come to a department that is registered; null for a line without such a number.</summary>
    public static Bilingual? Items(PreviewLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Items is { } items ? new Bilingual($"{items} 项", $"{items} {(items == 1 ? "item" : "items")}") : null;
    }

    /// <summary>Where its line stands: the sheet and row of the file, or which change of the form it is.</summary>
    public static Bilingual Place(PreviewLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Row is { } row
            ? new Bilingual($"{line.Sheet} 第{row}行", $"{line.Sheet}, row {row}")
            : new Bilingual($"第{line.Line}处", $"change {line.Line}");
    }
}
