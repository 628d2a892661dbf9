namespace PowerCatalog.Application.Changing;

/// <summary>Selects the fields with a text.</summary>
internal static class Given
{
    /// <summary>The fields that have a text.</summary>
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<(string Field, string? Text)> fields) =>
        fields.Where(field => !string.IsNullOrWhiteSpace(field.Text)).ToDictionary(field => field.Field, field => field.Text!);
}
