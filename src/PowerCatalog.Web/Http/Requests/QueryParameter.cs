using PowerCatalog.Domain.Text;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>A word that may stand in a query: declared once, and read, refused and described from here.</summary>
/// <param name="Name">The word.</param>
/// <param name="Type">What may stand behind it.</param>
/// <param name="Note">What it asks for, in both languages, for the description of the API.</param>
internal sealed record QueryParameter(string Name, ParameterType Type, string Note)
{
    /// <summary>What a person calls it, for problems on pages; null where no form of a page has it.</summary>
    public Bilingual? Called { get; init; }

    public long Least { get; init; }

    public long Most { get; init; } = long.MaxValue;

    /// <summary>The values it may have; empty where any text will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public bool Required { get; init; }

    /// <summary>Whether it may stand more than once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether it makes no difference to the answer's bytes beyond what the lens says.</summary>
    public bool InLens { get; init; }

    /// <summary>Whether it cuts a page out of a list, so that it has no meaning for a whole table.</summary>
    public bool Pages { get; init; }
}
