namespace PowerCatalog.Application.Changing;

/// <summary>Fields that are given.</summary>
internal static class Given
{
    /// <summary>Those of the fields that have a text.</summary>
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<(string Field, string? Text)> fields) =>
        fields.Where(field => !string.IsNullOrWhiteSpace(field.Text)).ToDictionary(field => field.Field, field => field.Text!);
}
