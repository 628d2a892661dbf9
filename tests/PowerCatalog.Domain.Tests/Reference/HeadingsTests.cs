using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Reference;

/// <summary>The words of the reference data and what they mean.</summary>
public sealed class HeadingsTests
{
    private static readonly ReferenceData Data = TestReference.Data;

    [Theory]
    [InlineData("职权编码", Fields.Code)]
    [InlineData(" 职权 编码＊：", Fields.Code)]
    [InlineData("事项名称*", Fields.Name)]
    [InlineData("乡镇(街道)", Fields.Townships)]
    [InlineData("乡镇（街道）", Fields.Townships)]
    [InlineData("没有这一列", null)]
    public void A_heading_is_read_without_blanks_stars_and_colons_and_with_either_brackets(string heading, string? field) =>
        Assert.Equal(field, Data.Headings.FieldOf(heading));

    [Theory]
    [InlineData("行政职权名称", Fields.Name)]
    [InlineData("名称", Fields.Name)]
    [InlineData("类型", Fields.Category)]
    [InlineData("实施机构", Fields.Department)]
    [InlineData("取消理由", Fields.Reason)]
    [InlineData("收回理由", Fields.Reason)]
    [InlineData("划出单位", Fields.FromDepartment)]
    [InlineData("现行使主体", Fields.ToDepartment)]
    [InlineData("承接乡镇街道", Fields.Townships)]
    [InlineData("委托方式", Fields.Mode)]
    [InlineData("调整后内容", Fields.To)]
    [InlineData("承诺办结期限（工作日）", "promisedLimit")]
    [InlineData("申请条件", "conditions")]
    [InlineData("联系方式", "phone")]
    [InlineData("到现场次数（次）", "visits")]
    [InlineData("办理环节数(个)", "steps")]
    [InlineData("办理科室", "office")]
    [InlineData("所需材料", "materials")]
    public void Headings_of_papers_are_read(string heading, string field) => Assert.Equal(field, Data.Headings.FieldOf(heading));

    [Theory]
    [InlineData("文号", Fields.DocumentNumber)]
    [InlineData("标题：", Fields.Title)]
    [InlineData("职权编码", null)]
    public void A_particular_is_read_by_its_heading(string heading, string? field) =>
        Assert.Equal(field, Data.Headings.HeaderFieldOf(heading));

    [Theory]
    [InlineData("新增", LineKind.Add)]
    [InlineData("取消", LineKind.Remove)]
    [InlineData("更名", LineKind.Change)]
    [InlineData("移交", LineKind.Transfer)]
    [InlineData("转隶", LineKind.Transfer)]
    [InlineData("要素变更", LineKind.Change)]
    [InlineData("委托下放", LineKind.Delegate)]
    [InlineData("回收", LineKind.Recall)]
    [InlineData("恢复实施", LineKind.Suspend)]
    [InlineData("勘误", LineKind.Correct)]
    [InlineData("撤销决定", LineKind.Annul)]
    [InlineData("保留", null)]
    public void A_word_in_the_column_of_kinds_stands_for_a_kind_of_line(string word, LineKind? kind) =>
        Assert.Equal(kind, Data.Headings.KindOf(word));

    [Theory]
    [InlineData("委托下放", "委托")]
    [InlineData("服务前移", "派驻")]
    [InlineData("增加", null)]
    public void A_kind_of_delegation_implies_its_mode(string word, string? mode) => Assert.Equal(mode, Data.Headings.ModeOf(word));

    [Fact]
    public void Only_the_serial_number_and_the_marks_of_exports_have_no_effect() =>
        Assert.Equal(["provisional", "serial", "suspended"], Data.Headings.Ignored.Order(StringComparer.Ordinal));

    [Fact]
    public void All_sheets_but_that_of_the_particulars_hold_lines()
    {
        Assert.Equal("决定", Data.Headings.ParticularsSheet.Sheet);
        Assert.Equal(Data.Headings.Sheets.Where(sheet => sheet.Sheet != "决定"), Data.Headings.LineSheets);
        Assert.Equal(12, Data.Headings.LineSheets.Count());
    }

    [Theory]
    [InlineData("行政许可", Category.Permit)]
    [InlineData("行政审批", Category.Permit)]
    [InlineData("PERMIT", Category.Permit)]
    [InlineData("01", Category.Permit)]
    [InlineData("1", Category.Permit)]
    [InlineData("Public service", Category.PublicService)]
    [InlineData("便民服务", Category.PublicService)]
    [InlineData("20", Category.PublicService)]
    [InlineData("其它行政权力", Category.Other)]
    [InlineData("其他类（3项）", Category.Other)]
    [InlineData("其他类行政权力", Category.Other)]
    [InlineData("行政处罚类", Category.Penalty)]
    [InlineData("行政处罚类 (共12项)", Category.Penalty)]
    [InlineData("行政许可类事项", Category.Permit)]
    [InlineData("行政检查职权", Category.Inspection)]
    [InlineData("行政强制权", Category.Coercion)]
    [InlineData("类", null)]
    [InlineData("行政权力", null)]
    [InlineData("行政指导", null)]
    public void A_category_is_read_by_its_name_synonym_key_or_code(string text, Category? category) =>
        Assert.Equal(category, Data.CategoryNamed(text));

    [Theory]
    [InlineData(Category.Permit, "行政许可")]
    [InlineData(Category.PublicService, "公共服务")]
    public void A_category_has_a_name(Category category, string zh) => Assert.Equal(zh, Data.NameOf(category).Zh);

    [Theory]
    [InlineData("640302001000", "2021-01-21", "2021-01-22", "动物防疫法")]
    [InlineData("640302100000", "2019-08-25", "2019-08-26", "土地管理法")]
    public void A_statute_holds_from_the_day_of_its_version(string township, string before, string day, string law)
    {
        Assert.DoesNotContain(law, Laws(township, before));
        Assert.Contains(law, Laws(township, day));
    }

    [Fact]
    public void A_street_has_only_the_statutes_for_streets()
    {
        Assert.DoesNotContain("土地管理法", Laws("640302001000", "2021-05-01"));
        Assert.All(
            Data.Statutes.Of(TownshipCode.Parse("640302001000"), new DateOnly(2021, 5, 1)),
            statute => Assert.Contains("streets", statute.For));
    }

    private static IEnumerable<string> Laws(string township, string day) =>
        Data.Statutes.Of(TownshipCode.Parse(township), DateOnly.Parse(day)).Select(statute => statute.Law);
}
