using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Web.Http.Json;

/// <summary>A moment in Asia/Shanghai, to the second.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    // Encoded here, because the answers' encoder writes the plus sign of the offset as an escape.
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(JsonEncodedText.Encode(CatalogTime.Show(value), JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
}
