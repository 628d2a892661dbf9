using PowerCatalog.Seeds.Planning;

namespace PowerCatalog.Seeds.Content;

/// <summary>A power or service of the demonstration and what the year does to it.</summary>
public sealed class Item(string department, Procedure procedure, Basis? basis, string pattern, string subject)
{
    /// <summary>Its department's code.</summary>
    public string Department => department;

    public Procedure Procedure => procedure;

    public Basis? Basis => basis;

    /// <summary>The line of content that it comes from, which its neighbours share.</summary>
    public string Group { get; } = $"{department}|{procedure.Key}|{basis?.Law}|{pattern}";

    /// <summary>The subject that stands for {} in the name.</summary>
    public string Subject => subject;

    public string Pattern => pattern;

    public string Name { get; } = pattern.Replace("{}", subject, StringComparison.Ordinal);

    /// <summary>Department and name, which no two items share.</summary>
    public string Key => $"{department}|{Name}";

    public string Code { get; set; } = "";

    /// <summary>Must stay and keep its name: another file refers to it.</summary>
    public bool Protected { get; set; }

    public Decision? AddedBy { get; set; }

    public Decision? RemovedBy { get; set; }

    public Decision? ChangedBy { get; set; }

    public string RemovalReason { get; set; } = "";

    /// <summary>Merged into, or split into, these.</summary>
    public List<Item> SupersededBy { get; } = [];

    public List<Item> Supersedes { get; } = [];

    /// <summary>The values by element's key, as the item comes onto the list.</summary>
    public Dictionary<string, string> Elements { get; } = [];

    /// <summary>What the year changes, in order.</summary>
    public List<Change> Changes { get; } = [];

    public bool IsPower => !procedure.IsService;

    public bool InOpening => AddedBy is null;

    /// <summary>On the list before and after the year.</summary>
    public bool Stays => InOpening && RemovedBy is null;
}

/// <summary>One place that changes.</summary>
/// <param name="Element">The element's key.</param>
/// <param name="From">The value before; empty for none.</param>
/// <param name="To">The value after.</param>
/// <param name="Editorial">Whether only the wording changes.</param>
public sealed record Change(string Element, string From, string To, bool Editorial = false);
