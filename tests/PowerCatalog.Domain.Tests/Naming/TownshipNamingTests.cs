using System.Diagnostics;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Naming;

namespace PowerCatalog.Domain.Tests.Naming;

public sealed class TownshipNamingTests
{
    private static readonly NamedTownship[] All =
    [
        new(TownshipCode.Parse("640302100000"), "金积镇", "利通区"), new(TownshipCode.Parse("640302101000"), "金银滩镇", "利通区"),
        new(TownshipCode.Parse("640323001000"), "盐州路街道", "盐池县"), new(TownshipCode.Parse("640323100000"), "花马池镇", "盐池县"),
        new(TownshipCode.Parse("640324200000"), "兴隆乡", "同心县"), new(TownshipCode.Parse("640323200000"), "兴隆乡", "盐池县"),
    ];

    private static readonly TownshipNaming Naming = new(All, "吴忠市");

    [Theory]
    [InlineData("金银滩镇")]
    [InlineData("金银滩镇人民政府")]
    [InlineData("金银滩镇政府")]
    [InlineData("利通区金银滩镇")]
    [InlineData("吴忠市利通区金银滩镇人民政府")]
    [InlineData("吴忠市金银滩镇")]
    [InlineData("金 银 滩 镇")]
    [InlineData("640302101")]
    [InlineData("640302101000")]
    [InlineData("６４０３０２１０１")]
    [InlineData("金银滩镇（利通区）")]
    [InlineData("金银滩镇人民政府（吴忠市利通区）")]
    public void A_township_is_found_as_people_write_it(string text) =>
        Assert.Equal("640302101000", Assert.Single(Naming.Find(text)).Code.Value);

    [Theory]
    [InlineData("盐州路街道")]
    [InlineData("盐州路街道办事处")]
    [InlineData("盐州路街道办")]
    [InlineData("盐池县盐州路街道办事处")]
    public void A_street_is_found_by_its_office(string text) =>
        Assert.Equal("640323001000", Assert.Single(Naming.Find(text)).Code.Value);

    [Theory]
    [InlineData("盐池县", 3)]
    [InlineData("盐池县各乡镇", 3)]
    [InlineData("盐池县各乡镇（街道）", 3)]
    [InlineData("吴忠市盐池县所辖乡镇、街道", 3)]
    [InlineData("各街道", 1)]
    [InlineData("兴隆乡", 2)]
    [InlineData("同心县兴隆乡", 1)]
    [InlineData("全市各街道办事处", 1)]
    [InlineData("盐池县各街道", 1)]
    [InlineData("盐池县所辖街道办事处", 1)]
    [InlineData("利通区各街道", 0)]
    [InlineData("利通区各", 0)]
    [InlineData("全区各街道", 0)]
    [InlineData("盐池县各乡镇（街道办事处）", 3)]
    [InlineData("盐池县各乡镇/街道", 3)]
    [InlineData("盐池县各乡（镇）", 3)]
    public void A_county_stands_for_all_of_its_townships(string text, int count) => Assert.Equal(count, Naming.Find(text).Count);

    /// <summary>Of the six, four are towns: 兴隆乡 is in two counties, and 盐池县 has the one street.</summary>
    [Theory]
    [InlineData("各镇", "金积镇 金银滩镇 花马池镇")]
    [InlineData("全市各镇", "金积镇 金银滩镇 花马池镇")]
    [InlineData("全市所有镇", "金积镇 金银滩镇 花马池镇")]
    [InlineData("各镇人民政府", "金积镇 金银滩镇 花马池镇")]
    [InlineData("各县（市、区）各镇", "金积镇 金银滩镇 花马池镇")]
    [InlineData("各县（市、区）镇", "金积镇 金银滩镇 花马池镇")]
    [InlineData("各乡", "兴隆乡 兴隆乡")]
    [InlineData("各乡人民政府", "兴隆乡 兴隆乡")]
    [InlineData("各民族乡", "")]
    [InlineData("各苏木", "")]
    [InlineData("各县（市、区）街道办事处", "盐州路街道")]
    [InlineData("各镇（街道）", "金积镇 金银滩镇 盐州路街道 花马池镇")]
    [InlineData("各镇、街道", "金积镇 金银滩镇 盐州路街道 花马池镇")]
    [InlineData("各镇（街道办事处）", "金积镇 金银滩镇 盐州路街道 花马池镇")]
    [InlineData("各镇人民政府（街道办事处）", "金积镇 金银滩镇 盐州路街道 花马池镇")]
    [InlineData("各镇人民政府、各街道办事处", "金积镇 金银滩镇 盐州路街道 花马池镇")]
    [InlineData("利通区各镇", "金积镇 金银滩镇")]
    [InlineData("吴忠市利通区所辖各镇", "金积镇 金银滩镇")]
    [InlineData("盐池县各镇（街道）", "盐州路街道 花马池镇")]
    [InlineData("盐池县各镇和各街道", "盐州路街道 花马池镇")]
    [InlineData("盐池县各乡", "兴隆乡")]
    [InlineData("盐池县各乡、镇", "盐州路街道 花马池镇 兴隆乡")]
    [InlineData("盐池县各乡镇人民政府（街道办事处）", "盐州路街道 花马池镇 兴隆乡")]
    [InlineData("盐池县各镇、利通区各镇", "花马池镇 金积镇 金银滩镇")]
    [InlineData("同心县各镇", "")]
    [InlineData("利通区2个镇", "金积镇 金银滩镇")]
    [InlineData("利通区所辖两个镇", "金积镇 金银滩镇")]
    [InlineData("利通区3个镇", "")]
    [InlineData("盐池县三个乡镇（街道）", "盐州路街道 花马池镇 兴隆乡")]
    [InlineData("全市6个乡镇（街道）", "金积镇 金银滩镇 盐州路街道 花马池镇 兴隆乡 兴隆乡")]
    [InlineData("全市共6个乡镇（街道）", "金积镇 金银滩镇 盐州路街道 花马池镇 兴隆乡 兴隆乡")]
    [InlineData("吴忠市6个乡镇（街道）", "金积镇 金银滩镇 盐州路街道 花马池镇 兴隆乡 兴隆乡")]
    [InlineData("1个街道", "盐州路街道")]
    [InlineData("盐池县2个乡镇", "花马池镇 兴隆乡")]
    [InlineData("盐池县2个乡镇、1个街道", "花马池镇 兴隆乡 盐州路街道")]
    [InlineData("盐池县1个镇和1个街道", "花马池镇 盐州路街道")]
    [InlineData("盐池县2个乡镇（街道）", "")]
    [InlineData("全市5个乡镇、1个街道", "金积镇 金银滩镇 花马池镇 兴隆乡 兴隆乡 盐州路街道")]
    [InlineData("全市4个镇街", "金积镇 金银滩镇 盐州路街道 花马池镇")]
    [InlineData("利通区2个镇、盐池县1个街道", "金积镇 金银滩镇 盐州路街道")]
    [InlineData("全区6个乡镇", "")]
    [InlineData("全区各镇", "")]
    [InlineData("镇", "")]
    [InlineData("盐池县各街镇", "盐州路街道 花马池镇")]
    [InlineData("各镇街", "金积镇 金银滩镇 盐州路街道 花马池镇")]
    public void The_townships_of_a_kind_are_named_together(string text, string townships) => Assert.Equal(
        townships,
        string.Join(' ', Naming.Split(text, _ => false).SelectMany(group => group.Parts).SelectMany(Naming.Find).Select(one => one.Name)));

    [Theory]
    [InlineData("同心县各镇", true)]
    [InlineData("利通区各街道", true)]
    [InlineData("各镇（街道）", true)]
    [InlineData("全区各镇", false)]
    [InlineData("利通区各乡镇", false)]
    [InlineData("金积镇", false)]
    public void A_kind_may_be_named_where_there_is_none_of_it(string text, bool ofKinds) => Assert.Equal(ofKinds, Naming.IsOfKinds(text));

    [Theory]
    [InlineData("640302001000", "胜利", TownshipKind.Street)]
    [InlineData("640302101000", "金银滩", TownshipKind.Town)]
    [InlineData("640302201000", "某地", TownshipKind.Township)]
    [InlineData("640302101000", "巴音苏木", TownshipKind.Sumu)]
    [InlineData("640302201000", "某镇人民政府", TownshipKind.Town)]
    [InlineData("640302101000", "某街道办事处", TownshipKind.Street)]
    public void What_a_name_does_not_say_of_the_kind_the_code_does(string code, string name, TownshipKind kind) =>
        Assert.Equal(kind, new NamedTownship(TownshipCode.Parse(code), name, null).Kind);

    [Theory]
    [InlineData("全部")]
    [InlineData("各乡镇人民政府")]
    [InlineData("各乡镇人民政府、街道办事处")]
    [InlineData("各乡镇")]
    [InlineData("各乡镇（街道）")]
    [InlineData("全市各乡镇（街道）")]
    [InlineData("吴忠市各乡镇（街道）")]
    [InlineData("各县（市、区）乡镇")]
    [InlineData("各县(市、区)乡镇(街道)")]
    [InlineData("所有乡镇、街道")]
    [InlineData("各乡镇（街道办事处）")]
    [InlineData("全市各乡镇、街道办事处")]
    [InlineData("各乡镇和街道")]
    [InlineData("各乡（镇）")]
    [InlineData("各乡（镇）、街道办事处")]
    [InlineData("全市")]
    public void Words_for_all_stand_for_all(string text) => Assert.True(Naming.IsAll(text));

    [Theory]
    [InlineData("乡镇")]
    [InlineData("金积镇")]
    [InlineData("利通区")]
    [InlineData("")]
    [InlineData("各街道")]
    [InlineData("全市各街道")]
    [InlineData("各街道办事处")]
    [InlineData("全部街道")]
    [InlineData("各镇")]
    [InlineData("各镇（街道）")]
    [InlineData("各")]
    [InlineData("各县乡镇")]
    [InlineData("辖区")]
    [InlineData("全区")]
    [InlineData("全区乡镇街道")]
    [InlineData("全县各乡镇")]
    public void Other_words_do_not(string text) => Assert.False(Naming.IsAll(text));

    [Theory]
    [InlineData("广安区", "全区各乡镇（街道）", true)]
    [InlineData("广安区", "全市各乡镇（街道）", false)]
    [InlineData("临夏回族自治州", "全州各乡镇", true)]
    [InlineData(null, "全区各乡镇", true)]
    public void The_whole_is_that_of_the_governments_own_level(string? government, string text, bool all) =>
        Assert.Equal(all, new TownshipNaming(All, government).IsAll(text));

    [Theory]
    [InlineData("没有的镇")]
    [InlineData("利通区花马池镇")]
    [InlineData("640399100000")]
    [InlineData("、")]
    public void What_stands_for_none_finds_none(string text) => Assert.Empty(Naming.Find(text));

    [Theory]
    [InlineData("利通区3个镇", 3, 2)]
    [InlineData("全市47个乡镇（街道）", 47, 6)]
    [InlineData("利通区2个镇", 2, 2)]
    public void How_many_are_said_and_how_many_there_are_is_known(string text, int stated, int known) =>
        Assert.Equal((stated, known), Naming.CountIn(text));

    [Theory]
    [InlineData("利通区各镇")]
    [InlineData("金积镇等3个镇")]
    [InlineData("没有的区3个镇")]
    public void Where_no_number_is_said_of_a_whole_none_is_known(string text) => Assert.Null(Naming.CountIn(text));

    [Fact]
    public void A_slip_is_asked_about() => Assert.Equal("金银滩镇", Naming.Near("金银摊镇")[0]);

    [Fact]
    public void A_remark_in_brackets_keeps_nothing_from_being_asked_about() => Assert.Equal("金积镇", Naming.Near("金积镇（试点）")[0]);

    [Fact]
    public void A_long_text_is_split_in_little_time()
    {
        var watch = Stopwatch.StartNew();
        foreach (var piece in (ReadOnlySpan<string>)["利", "利通区:", "利通区(", "金积镇、", " ,", "，利通区:金"])
            Naming.Split(string.Concat(Enumerable.Repeat(piece, 30_000 / piece.Length)), _ => false);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("金积镇、金银滩镇，花马池镇", "金积镇|金银滩镇|花马池镇")]
    [InlineData("金积镇 金银滩镇", "金积镇|金银滩镇")]
    [InlineData("金积镇；金银滩镇\n花马池镇", "金积镇|金银滩镇|花马池镇")]
    [InlineData("各县（市、区）乡镇", "各县(市、区)乡镇")]
    [InlineData("金积镇等12个乡镇", "金积镇 12")]
    [InlineData("金积镇等十二个乡镇（街道）", "金积镇 12")]
    [InlineData("金积镇、金银滩镇等2个镇", "金积镇|金银滩镇 2")]
    [InlineData("金积镇、金银滩镇等2个镇，盐池县花马池镇等1个镇", "金积镇|金银滩镇 2;盐池县花马池镇 1")]
    [InlineData("金积镇、金银滩镇等2个镇\n盐池县花马池镇", "金积镇|金银滩镇 2;盐池县花马池镇")]
    [InlineData("金积镇等一十一个镇共同实施", "金积镇等一十一个镇共同实施")]
    [InlineData("金 银 滩 镇、金积镇", "金 银 滩 镇|金积镇")]
    [InlineData("利通区 金积镇", "利通区 金积镇")]
    [InlineData("盐池县 花马池镇 金积镇", "盐池县花马池镇|金积镇")]
    [InlineData("利通区\n盐池县", "利通区|盐池县")]
    [InlineData("利通区：金积镇、金银滩镇", "利通区金积镇|利通区金银滩镇")]
    [InlineData("利通区：金积镇、金银滩镇；盐池县：花马池镇", "利通区金积镇|利通区金银滩镇|盐池县花马池镇")]
    [InlineData("利通区:金积镇 金银滩镇，盐池县:花马池镇、兴隆乡", "利通区金积镇|利通区金银滩镇|盐池县花马池镇|盐池县兴隆乡")]
    [InlineData("利通区：金积镇、金银滩镇等2个镇", "利通区金积镇|利通区金银滩镇 2")]
    [InlineData("利通区（金积镇、金银滩镇）、盐池县（兴隆乡）", "利通区金积镇|利通区金银滩镇|盐池县兴隆乡")]
    [InlineData("利通区（不含金积镇）", "利通区(不含金积镇)")]
    [InlineData("金积镇（利通区）、花马池镇", "金积镇(利通区)|花马池镇")]
    [InlineData("利通区金积镇/金银滩镇", "利通区金积镇|金银滩镇")]
    [InlineData("盐池县各乡镇/街道", "盐池县各乡镇/街道")]
    [InlineData("金积镇等3个乡镇（金积镇、金银滩镇、花马池镇）", "金积镇|金银滩镇|花马池镇 3")]
    [InlineData("金积镇、金银滩镇等2个镇（试点）", "金积镇|金银滩镇 2")]
    [InlineData("、", "")]
    public void A_cell_is_split_outside_of_brackets(string text, string groups) => Assert.Equal(
        groups,
        string.Join(
            ';',
            Naming.Split(text, _ => false).Select(group => string.Join('|', group.Parts) + (group.Stated is { } n ? $" {n}" : ""))));
}
