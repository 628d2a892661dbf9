using System.Text;
using PowerCatalog.Evidence.Canonical;

namespace PowerCatalog.Evidence.Tests.Canonical;

/// <summary>RFC 8785.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData(""" { "a" : [ 1 , true , null , "x" ] } """, """{"a":[1,true,null,"x"]}""")]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("\"\\u0041\\/\\u00e9\\u65e5\"", "\"A/é日\"")]
    [InlineData("\"\\u000a\\u0008\\u001f\\u007f\\\"\\\\\"", "\"\\n\\b\\u001f\u007f\\\"\\\\\"")]
    [InlineData("""{"a":{"d":1.0,"c":1e2},"":0}""", """{"":0,"a":{"c":100,"d":1}}""")]
    public void Two_texts_that_say_the_same_have_one_form(string json, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json))));

    // By code units, a surrogate pair comes before U+FB33 (RFC 8785, 3.2.3).
    [Fact]
    public void Members_are_in_the_order_of_their_code_units()
    {
        const string Json = """{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""";
        var canonical = Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(Json)));
        Assert.Equal([2, 4, 6, 7, 1, 5, 3], canonical.Split(':').Skip(1).Select(part => part[0] - '0'));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("{\"\\ude00\":1}")]
    [InlineData("1e400")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("NaN")]
    public void What_has_no_form_is_refused(string json) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Nesting_has_a_limit()
    {
        Assert.NotEmpty(CanonicalJson.Of(Encoding.UTF8.GetBytes(new string('[', 64) + new string(']', 64))));
        Assert.Throws<FormatException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65))));
    }

    // RFC 8785, appendix B.
    [Theory]
    [InlineData(0x0000000000000000UL, "0")]
    [InlineData(0x8000000000000000UL, "0")]
    [InlineData(0x0000000000000001UL, "5e-324")]
    [InlineData(0x8000000000000001UL, "-5e-324")]
    [InlineData(0x7fefffffffffffffUL, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffffUL, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000UL, "9007199254740992")]
    [InlineData(0xc340000000000000UL, "-9007199254740992")]
    [InlineData(0x4430000000000000UL, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5UL, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6UL, "1e+23")]
    [InlineData(0x44b52d02c7e14af7UL, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4eUL, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4fUL, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50UL, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8cUL, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8dUL, "0.000001")]
    [InlineData(0x41b3de4355555553UL, "333333333.3333332")]
    [InlineData(0x41b3de4355555557UL, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696UL, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959UL, "1424953923781206.2")]
    public void Numbers_are_printed_as_ECMAScript_does(ulong bits, string text) =>
        Assert.Equal(text, EcmaNumber.Of(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void What_is_printed_reads_as_the_same_number() => CsCheck.Check.Sample(
        CsCheck.Gen.Double[-1e300, 1e300],
        number => double.Parse(EcmaNumber.Of(number), System.Globalization.CultureInfo.InvariantCulture) == number);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_refused(double number) => Assert.Throws<FormatException>(() => EcmaNumber.Of(number));
}
