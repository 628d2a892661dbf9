using System.Text.Json;
using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Tests.Elements;

public sealed class ElementValuesTests
{
    private static readonly ElementValues Values = ElementValues.None.With("phone", "5551234").With("office", "基教科");

    [Fact]
    public void They_are_the_members_of_a_JSON_object_in_the_order_of_their_keys()
    {
        var json = JsonSerializer.SerializeToElement(Values);
        Assert.Equal(
            [("office", "基教科"), ("phone", "5551234")],
            json.EnumerateObject().Select(member => (member.Name, member.Value.GetString()!)));
        Assert.Equal(Values, json.Deserialize<ElementValues>());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"phone\"")]
    [InlineData("""{"phone":null}""")]
    [InlineData("""{"phone":"1","phone":"1"}""")]
    public void Another_JSON_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ElementValues>(json));

    [Fact]
    public void The_same_values_are_equal_in_whatever_order_they_were_set()
    {
        var other = ElementValues.None.With("office", "基教科").With("phone", "1").With("phone", "5551234");
        Assert.Equal((Values, Values.GetHashCode()), (other, other.GetHashCode()));
        Assert.NotEqual(Values.GetHashCode(), ElementValues.None.With("phone", "1").GetHashCode());
    }
}
