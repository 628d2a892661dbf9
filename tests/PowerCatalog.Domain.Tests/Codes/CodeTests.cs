using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Tests.Codes;

public sealed class CodeTests
{
    [Theory]
    [InlineData("11440000006939756B")]
    [InlineData("11440000006940116U")]
    public void A_social_credit_code_whose_check_character_fits_is_valid(string code) => Assert.True(SocialCreditCode.IsValid(code));

    [Theory]
    [InlineData("13440000515356094L")]
    [InlineData("11440000006939756C")]
    [InlineData("11440000006939765B")]
    [InlineData("11440000006939756b")]
    [InlineData("1144000000693975IB")]
    [InlineData("1144000000693975")]
    [InlineData("2222222222222")]
    [InlineData("")]
    public void Another_is_not(string code) => Assert.False(SocialCreditCode.IsValid(code));

    [Theory]
    [InlineData("440101007000")]
    [InlineData("44010200200Y")]
    [InlineData("11440000006939756B2440101007000")]
    [InlineData("11440000006940116U244010200300103")]
    public void Base_codes_and_implementation_codes_of_the_standard_are_recognised(string code) => Assert.True(CodeShapes.IsStandard(code));

    [Theory]
    [InlineData("44010100701Y")]
    [InlineData("44010100X000")]
    [InlineData("11440000006939756B7440101007000")]
    [InlineData("11440000006939756C2440101007000")]
    [InlineData("11440000006940116U2440102003001AB")]
    [InlineData("511Z07001006-511602000000-000-11511301008778183N-1-00")]
    [InlineData("C1900100")]
    [InlineData("")]
    public void Local_forms_are_not(string code) => Assert.False(CodeShapes.IsStandard(code));

    [Theory]
    [InlineData("640115 004 000", "640115004000")]
    [InlineData("640115\u00A0004\u3000000", "640115004000")]
    [InlineData("６４０１１５ ００４ ０００", "640115004000")]
    [InlineData("640115004\n000", "640115004000")]
    [InlineData("11440000006939756B 2 440101007000", null)]
    [InlineData("640115004000 640115005000", null)]
    [InlineData("640115 004", null)]
    public void A_standard_code_may_be_written_in_groups(string written, string? code)
    {
        Assert.Equal(code is not null, PowerCode.TryRead(written, out var read));
        if (code is not null) Assert.Equal(code, read.Value);
    }

    [Fact]
    public void A_parent_item_ends_in_00Y() => Assert.True(CodeShapes.IsBaseCode("44010200200Y"));

    [Theory]
    [InlineData("640300", true)]
    [InlineData("64030", false)]
    [InlineData("6403000", false)]
    [InlineData("64030a", false)]
    [InlineData(null, false)]
    public void A_division_code_is_six_digits(string? text, bool fits) => Assert.Equal(fits, DivisionCode.TryParse(text, out _));

    [Fact]
    public void A_power_code_has_one_to_a_hundred_characters_without_blanks()
    {
        Assert.True(PowerCode.TryParse(new string('x', 100), out _));
        Assert.False(PowerCode.TryParse(new string('x', 101), out _));
        Assert.False(PowerCode.TryParse("a b", out _));
        Assert.False(PowerCode.TryParse("a\u3000b", out _));
        Assert.False(PowerCode.TryParse("", out _));
    }

    [Fact]
    public void The_same_document_of_the_same_catalog_is_the_same_adjustment()
    {
        var wuzhong = DivisionCode.Parse("640300");
        Assert.Equal(AdjustmentId.Of(wuzhong, "吴政发〔2021〕5号"), AdjustmentId.Of(wuzhong, "吴政发〔2021〕5号"));
        Assert.NotEqual(AdjustmentId.Of(wuzhong, "吴政发〔2021〕5号"), AdjustmentId.Of(wuzhong, "吴政发〔2021〕6号"));
        Assert.NotEqual(AdjustmentId.Of(wuzhong, "吴政发〔2021〕5号"), AdjustmentId.Of(DivisionCode.Parse("640100"), "吴政发〔2021〕5号"));
    }

    [Fact]
    public void Event_ids_are_of_version_8_and_sort_in_the_order_of_their_lines()
    {
        var digest = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();
        var ids = Enumerable.Range(0, 300).Select(line => AdjustmentId.EventId(digest, line)).ToList();
        Assert.All(ids, id => Assert.Equal((8, 8), (id.Version, id.Variant & 0xC)));
        Assert.Equal(300, ids.Distinct().Count());
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public void A_draft_without_a_number_has_an_id_of_the_bytes_given_to_it()
    {
        var id = AdjustmentId.Of([.. Enumerable.Range(0, 16).Select(i => (byte)i)]);
        Assert.Equal("00010203-0405-8607-8809-0a0b0c0d0e0f", id.Value);
        Assert.Throws<ArgumentException>(() => AdjustmentId.Of(new byte[15]));
        Assert.Throws<ArgumentException>(() => AdjustmentId.Of(new byte[17]));
    }

    [Fact]
    public void An_adjustments_event_ids_begin_with_its_own_and_count()
    {
        var id = AdjustmentId.Of([.. Enumerable.Range(0, 16).Select(i => (byte)i)]);
        Assert.Equal(Guid.Parse("00010203-0405-8607-8000-000000000000"), id.EventId(0));
        Assert.Equal(Guid.Parse("00010203-0405-8607-8000-000000000102"), id.EventId(258));
    }
}
