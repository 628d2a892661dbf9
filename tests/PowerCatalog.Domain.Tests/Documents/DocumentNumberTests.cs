using CsCheck;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Documents;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("吴政发〔2021〕5号", "吴政发〔2021〕5号", "吴政发", 2021, 5, null)]
    [InlineData("渝府办发〔2022〕65 号", "渝府办发〔2022〕65号", "渝府办发", 2022, 65, null)]
    [InlineData("\u200B渝府办发〔2019〕9号", "渝府办发〔2019〕9号", "渝府办发", 2019, 9, null)]
    [InlineData("渝府办发〔2023〕44号\u200B", "渝府办发〔2023〕44号", "渝府办发", 2023, 44, null)]
    [InlineData("\u200D渝肺炎指办发〔2022〕92号", "渝肺炎指办发〔2022〕92号", "渝肺炎指办发", 2022, 92, null)]
    [InlineData("发文字号：渝府办发〔 2022 〕96 号", "渝府办发〔2022〕96号", "渝府办发", 2022, 96, null)]
    [InlineData("发文字号：渝府发〔2000〕48号〔〕", "渝府发〔2000〕48号", "渝府发", 2000, 48, null)]
    [InlineData("发文字号：晋政发(2007)18号", "晋政发〔2007〕18号", "晋政发", 2007, 18, null)]
    [InlineData("发文字号：晋政办发[2009]32号", "晋政办发〔2009〕32号", "晋政办发", 2009, 32, null)]
    [InlineData("发文字号：晋政办发(2017〕109号", "晋政办发〔2017〕109号", "晋政办发", 2017, 109, null)]
    [InlineData("豫政办 〔 2021 〕68 号", "豫政办〔2021〕68号", "豫政办", 2021, 68, null)]
    [InlineData("省政府令 第106号", "省政府令第106号", "省政府令", null, 106, null)]
    [InlineData("宁夏回族自治区人民政府令第79号", "宁夏回族自治区人民政府令第79号", "宁夏回族自治区人民政府令", null, 79, null)]
    [InlineData("国家税务总局公告2015年第41号", "国家税务总局公告2015年第41号", "国家税务总局公告", 2015, 41, null)]
    [InlineData("国家发展改革委2017年第9号", "国家发展改革委2017年第9号", "国家发展改革委", 2017, 9, null)]
    [InlineData("发文字号：晋政发〔2014〕号16", "晋政发〔2014〕16号", "晋政发", 2014, 16, "misplaced-hao")]
    [InlineData("发文字号：晋政办发〔2012〕18", "晋政办发〔2012〕18号", "晋政办发", 2012, 18, "missing-hao")]
    [InlineData("吴政发〔2921〕5号", "吴政发〔2921〕5号", "吴政发", 2921, 5, "impossible-year")]
    [InlineData("吴政发〔1948〕5号", "吴政发〔1948〕5号", "吴政发", 1948, 5, "impossible-year")]
    [InlineData("吴政发〔1949〕5号", "吴政发〔1949〕5号", "吴政发", 1949, 5, null)]
    [InlineData("吴政发〔2099〕5号", "吴政发〔2099〕5号", "吴政发", 2099, 5, null)]
    [InlineData("吴政发〔2100〕5号", "吴政发〔2100〕5号", "吴政发", 2100, 5, "impossible-year")]
    [InlineData("吴政发〔202374号", "吴政发〔202374号", null, null, null, "unreadable")]
    [InlineData("关于调整的通知", "关于调整的通知", null, null, null, "unreadable")]
    [InlineData("发文字号：", "", null, null, null, "empty")]
    [InlineData("〔〕", "", null, null, null, "empty")]
    [InlineData("文号：", "", null, null, null, "empty")]
    [InlineData("决定文号: 〔 〕", "", null, null, null, "empty")]
    [InlineData("吴政发〔〕号", "", null, null, null, "empty")]
    [InlineData("文号：吴政发[ ]号", "", null, null, null, "empty")]
    [InlineData("吴政发〔2026〕 号", "", null, null, null, "empty")]
    [InlineData("吴政发〔2026〕", "", null, null, null, "empty")]
    [InlineData("", "", null, null, null, "empty")]
    [InlineData(null, "", null, null, null, "empty")]
    public void A_number_is_read_or_says_why_not(
        string? written, string normal, string? issuer, int? year, int? number, string? irregularity)
    {
        var read = DocumentNumber.Parse(written);
        Assert.Equal(
            (normal, issuer, year, number, irregularity), (read.Normal, read.Issuer, read.Year, read.Number, read.Irregularity?.Key));
        Assert.Equal(written ?? "", read.Original);
    }

    [Theory]
    [InlineData("", "文号为空。", "The document number is empty.")]
    [InlineData("关于调整的通知", "读不出发文机关代字、年份和序号。", "The issuer, year and number cannot be read.")]
    [InlineData("晋政办发〔2012〕18", "末尾缺“号”字。", "The closing 号 is missing.")]
    [InlineData("晋政发〔2014〕号16", "“号”字写在了序号之前。", "号 is before the number.")]
    [InlineData("吴政发〔2921〕5号", "年份不合常理。", "The year is not plausible.")]
    public void What_is_irregular_is_said_in_both_languages(string written, string zh, string en)
    {
        var irregularity = DocumentNumber.Parse(written).Irregularity!;
        Assert.Equal((zh, en), (irregularity.Zh, irregularity.En));
    }

    [Theory]
    [InlineData("吴政发〔2021〕5号", true)]
    [InlineData("晋政办发〔2012〕18", true)]
    [InlineData("关于调整的通知", false)]
    public void A_number_is_read_where_its_running_number_is(string written, bool read) =>
        Assert.Equal(read, DocumentNumber.Parse(written).IsRead);

    [Fact]
    public void The_normal_form_is_read_as_itself() => Property.Holds(
        Gen.OneOf("吴政发", "〔", "〕", "[", "(", "2021", "1", "第", "号", "令", "年", "发文字号：", " ", "\u200B", "文号:").Array[0, 8]
            .Select(string.Concat),
        written =>
        {
            var normal = DocumentNumber.Parse(written).Normal;
            return DocumentNumber.Parse(normal).Normal == normal;
        },
        20_000);
}
