using System.Globalization;
using System.Text.Json;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// Reads the events of a catalog for who asks neither for the name nor for the elements of an added power: it has none then. What does not
/// look at a glance like what this program writes is read in full, so this refuses exactly what <see cref="EventRegistry"/> refuses. Not
/// safe for several threads: it remembers words that it has read.
/// </summary>
public sealed class OutlineReader
{
    private readonly KnownWords<Family> _families = new();
    private readonly KnownWords<DepartmentCode> _departments = new();
    private readonly KnownWords<Category> _categories = new();
    private readonly KnownWords<AdjustmentId> _adjustments = new();
    private readonly KnownWords<DateOnly> _days = new();

    /// <inheritdoc cref="EventRegistry.Read"/>
    public CatalogEvent Read(string name, ReadOnlySpan<byte> data)
    {
        if (name == EventNames.PowerAdded && AtAGlance(data) is { } added) return added;
        var read = EventRegistry.Read(name, data);
        if (read is PowerAdded full) Learn(full);
        return read;
    }

    // The members in the order in which they are written.
    private PowerAdded? AtAGlance(ReadOnlySpan<byte> data)
    {
        var json = new Utf8JsonReader(data);
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.StartObject
                && IsKnown(ref json, "family"u8, _families, out var family)
                && IsKnown(ref json, "department"u8, _departments, out var department)
                && IsKnown(ref json, "category"u8, _categories, out var category)
                && IsString(ref json, "name"u8) && PassedElements.IsText(in json)
                && IsNext(ref json, "elements"u8) && PassedElements.Pass(ref json)
                && IsNext(ref json, "supersedes"u8) && json.TokenType == JsonTokenType.StartArray
                && json.Read() && json.TokenType == JsonTokenType.EndArray
                && IsString(ref json, "power"u8) && PassedElements.IsText(in json)
                && PowerCode.TryParse(json.GetString(), out var power)
                && IsKnown(ref json, "adjustment"u8, _adjustments, out var adjustment)
                && IsNext(ref json, "line"u8) && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var line)
                && IsKnown(ref json, "effective"u8, _days, out var effective)
                && json.Read() && json.TokenType == JsonTokenType.EndObject && !json.Read()
                    ? new PowerAdded(
                        adjustment, line, effective, power, family, department, category, "", ElementValues.None, [])
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Said by the full reading. The second is half of a surrogate pair in a name.
            return null;
        }
    }

    private void Learn(PowerAdded added)
    {
        _families.Learn(JsonNamingPolicy.CamelCase.ConvertName(added.Family.ToString()), added.Family);
        _departments.Learn(added.Department.Value, added.Department);
        _categories.Learn(JsonNamingPolicy.CamelCase.ConvertName(added.Category.ToString()), added.Category);
        _adjustments.Learn(added.Adjustment.Value, added.Adjustment);
        _days.Learn(added.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), added.Effective);
    }

    private static bool IsKnown<T>(ref Utf8JsonReader json, ReadOnlySpan<byte> name, KnownWords<T> known, out T value)
    {
        value = default!;
        return IsString(ref json, name) && !json.ValueIsEscaped && known.TryFind(json.ValueSpan, out value);
    }

    private static bool IsString(ref Utf8JsonReader json, ReadOnlySpan<byte> name) =>
        IsNext(ref json, name) && json.TokenType == JsonTokenType.String;

    private static bool IsNext(ref Utf8JsonReader json, ReadOnlySpan<byte> name) =>
        json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name) && json.Read();
}
