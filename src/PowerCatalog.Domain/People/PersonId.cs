using System.Text.Json.Serialization;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.People;

/// <summary>The stable id of a person: one to 40 characters without blanks. It says nothing about the person.</summary>
[JsonConverter(typeof(CodeJsonConverter<PersonId>))]
public readonly record struct PersonId : ICode<PersonId>
{
    private readonly string? _value;

    private PersonId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static PersonId Parse(string? text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a person's id (1 to 40 characters without blanks).");

    /// <inheritdoc/>
    public static bool TryParse(string? text, out PersonId code)
    {
        var fits = CodeShape.IsToken(text, 40);
        code = fits ? new PersonId(text!) : default;
        return fits;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
