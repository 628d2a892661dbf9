using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenAdding
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void Given_a_free_code_the_power_is_added_with_its_elements_as_written()
    {
        var added = Given.List().Gives<PowerAdded>(Draft().Add(
            Given.Unused, "幼儿园办学许可", "许可", "市教育局", ("statutoryLimit", "20个工作日"), ("legalBasis", "1.《教育法》第五条 2.《民办教育促进法》第十二条"),
            ("crossProvince", "Y")));
        Assert.Equal((Category.Permit, Family.Power, "D02"), (added.Category, added.Family, added.Department.Value));
        Assert.Equal("20个工作日", added.Elements["statutoryLimit"]);
        Assert.Equal("1.《教育法》第五条 2.《民办教育促进法》第十二条", added.Elements["legalBasis"]);
        Assert.Equal("Y", added.Elements["crossProvince"]);
        Assert.Equal(new DateOnly(2021, 5, 1), added.Effective);
    }

    [Fact]
    public void Given_the_codes_it_came_out_of_they_are_kept() =>
        Assert.Equal(
            [Given.SchoolBus, Given.Records],
            Given.List()
                .Gives<PowerAdded>(Draft().Add(Given.Unused, more: (Fields.Supersedes, $"{Given.SchoolBus}、{Given.Records}"))).Supersedes
                .Select(code => code.Value));

    [Theory]
    [InlineData(Fields.Name, "Add 第2行")]
    [InlineData(Fields.Category, "Add 第2行")]
    [InlineData(Fields.Department, "Add 第2行")]
    public void Given_no_name_category_or_department_it_is_refused(string field, string place)
    {
        (string, string?)[] cells =
        [
            (Fields.Code, Given.Unused), (Fields.Name, "某许可"), (Fields.Category, "行政许可"), (Fields.Department, "市教育局"),
        ];
        Given.List().Refuses(Draft().Line(LineKind.Add, [.. cells.Where(cell => cell.Item1 != field)]), "value.missing", place);
    }

    [Fact]
    public void Given_a_code_with_a_blank_it_is_refused() =>
        Given.List().Refuses(Draft().Add("6401 02"), "power.not-a-code", "Add!A2 (code)");

    [Theory]
    [InlineData("640115906000/640115907000")]
    [InlineData("640115906000、640115907000")]
    public void Given_two_codes_in_one_cell_it_is_refused(string cell) =>
        Given.List().Refuses(Draft().Add(cell), "power.several-codes", "Add!A2 (code)");

    [Fact]
    public void Given_a_code_of_a_local_form_it_warns() => Given.List().Warns(Draft().Add("C1900100"), "power.code-shape", "Add!A2 (code)");

    [Fact]
    public void Given_a_code_on_the_list_it_is_a_duplicate() =>
        Given.List().Refuses(Draft().Add(Given.SchoolBus), "power.duplicate", "Add!A2 (code)");

    [Fact]
    public void Given_a_code_twice_in_the_file_the_second_is_a_duplicate() =>
        Given.List().Refuses(Draft().Add(Given.Unused).Add(Given.Unused), "power.duplicate", "Add!A3 (code)");

    [Fact]
    public void Given_a_code_that_comes_later_it_is_a_duplicate()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-09-01").Add(Given.Unused));
        catalog.Refuses(Draft().Add(Given.Unused), "power.duplicate", "Add!A2 (code)");
    }

    [Fact]
    public void Given_a_code_that_left_the_list_it_may_come_back()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Remove(Given.SchoolBus));
        Assert.Equal(Given.SchoolBus, catalog.Gives<PowerAdded>(Draft().Add(Given.SchoolBus)).Power.Value);
    }

    [Fact]
    public void Given_a_category_that_is_none_it_is_refused() =>
        Given.List().Refuses(Draft().Add(Given.Unused, category: "行政指导"), "category.unknown", "Add!C2 (category)");

    [Fact]
    public void Given_a_department_that_is_none_it_is_refused() =>
        Given.List().Refuses(Draft().Add(Given.Unused, department: "市交通运输局"), "department.unknown", "Add!D2 (department)");

    [Fact]
    public void Given_a_department_by_its_code_it_is_found() =>
        Assert.Equal("D02", Given.List().Gives<PowerAdded>(Draft().Add(Given.Unused, department: "D02")).Department.Value);

    [Theory]
    [InlineData("statutoryLimit", "视情况")]
    [InlineData("statutoryLimit", "4000天")]
    [InlineData("steps", "-1")]
    [InlineData("steps", "10000")]
    [InlineData("crossProvince", "也许")]
    [InlineData("materials", "；")]
    [InlineData("legalBasis", ";")]
    public void Given_a_value_that_the_element_refuses_it_is_refused(string element, string value) =>
        Given.List().Refuses(Draft().Add(Given.Unused, more: (element, value)), "element.bad-value", $"Add!E2 ({element})");

    [Fact]
    public void Given_a_name_of_more_than_a_thousand_characters_it_is_refused() =>
        Given.List().Refuses(Draft().Add(Given.Unused, new string('名', 1001)), "element.bad-value", "Add!B2 (name)");

    [Theory]
    [InlineData("statutoryLimit", "3650工作日", "3650工作日")]
    [InlineData("steps", "9999", "9999")]
    [InlineData("statutoryLimit", "10年", "10年")]
    [InlineData("steps", "007", "007")]
    [InlineData("steps", " 3 个", "3 个")]
    [InlineData("steps", "/", "/")]
    [InlineData("materials", "申请表；身份证;\n照片", "申请表；身份证;\n照片")]
    public void Given_a_value_at_the_bound_it_is_kept_as_written(string element, string value, string kept) =>
        Assert.Equal(kept, Given.List().Gives<PowerAdded>(Draft().Add(Given.Unused, more: (element, value))).Elements[element]);

    [Theory]
    [InlineData("statutoryLimit", "3651工作日")]
    [InlineData("phone", null)]
    public void Given_a_value_over_the_bound_it_is_refused(string element, string? value) =>
        Given.List().Refuses(
            Draft().Add(Given.Unused, more: (element, value ?? new string('5', 4001))), "element.bad-value", $"Add!E2 ({element})");

    [Fact]
    public void Given_a_name_of_a_thousand_characters_it_is_kept() =>
        Assert.Equal(1000, Given.List().Gives<PowerAdded>(Draft().Add(Given.Unused, new string('名', 1000))).Name.Length);

    [Theory]
    [InlineData("是", "有", "√", "Y", "yes", "True", "1")]
    [InlineData("否", "无", "×", "n", "NO", "false", "0")]
    public void Given_any_word_for_yes_or_no_the_flag_is_kept_as_written(params string[] words) => Assert.All(
        words,
        word => Assert.Equal(
            word, Given.List().Gives<PowerAdded>(Draft().Add(Given.Unused, more: ("crossProvince", word))).Elements["crossProvince"]));

    [Fact]
    public void Given_a_promise_of_just_the_laws_limit_it_does_not_warn() =>
        Given.List().Gives<PowerAdded>(Draft().Add(Given.Unused, more: [("statutoryLimit", "10工作日"), ("promisedLimit", "10工作日")]));

    [Fact]
    public void The_preview_shows_the_power_and_its_department() =>
        Assert.Equal(
            new PreviewLine(
                1, EventNames.PowerAdded, Given.Unused, "民办学校设立许可", new DateOnly(2021, 5, 1), null, null, "市教育局")
            { Sheet = "Add", Row = 2 },
            Assert.Single(Given.List().Decide(Draft().Add(Given.Unused)).Preview));

    [Theory]
    [InlineData("bodyCode", "2222222222222")]
    [InlineData("baseCode", "C1900100")]
    public void Given_a_code_of_odd_shape_it_warns(string element, string value) =>
        Given.List().Warns(Draft().Add(Given.Unused, more: (element, value)), "element.odd-value", $"Add!E2 ({element})");

    [Fact]
    public void Given_a_promise_over_the_laws_limit_it_warns() =>
        Given.List().Warns(
            Draft().Add(Given.Unused, more: [("statutoryLimit", "10工作日"), ("promisedLimit", "11工作日")]), "limit.promised-over-statutory",
            "Add!F2 (promisedLimit)");

    [Fact]
    public void Given_limits_in_days_of_different_kinds_they_are_not_compared() =>
        Given.List().Gives<PowerAdded>(Draft().Add(Given.Unused, more: [("statutoryLimit", "10工作日"), ("promisedLimit", "11自然日")]));

    [Theory]
    [InlineData("行政许可", "《道路交通安全违法行为处理程序规定》")]
    [InlineData("行政强制", "《某部规定》")]
    [InlineData("行政处罚", "《关于加强管理的通知》")]
    [InlineData("行政处罚", "《国务院关于加强管理的通知》")]
    [InlineData("行政许可", "《国务院关于加强管理的通知》")]
    [InlineData("行政许可", "《市人民政府关于加强管理的决定》")]
    [InlineData("行政许可", "《机动车登记规定（2021修订）》")]
    [InlineData("行政许可", "《宁夏回族自治区人民政府令第1号》")]
    [InlineData("行政强制", "《水利部关于加强管理的规定》；《关于加强管理的意见》")]
    public void Given_a_legal_basis_of_too_low_a_rank_it_warns(string category, string basis) =>
        Given.List().Warns(Draft().Add(Given.Unused, category: category, more: ("legalBasis", basis)), "basis.rank", "Add!E2 (legalBasis)");

    [Theory]
    [InlineData("行政许可", "《某市校车管理办法》；《校车安全管理条例》第十五条")]
    [InlineData("行政许可", "《国务院对确需保留的行政审批项目设定行政许可的决定》")]
    [InlineData("行政处罚", "《某部规定》")]
    [InlineData("行政处罚", "《某部规则》")]
    [InlineData("行政处罚", "《某部办法》")]
    [InlineData("行政处罚", "《某法实施细则》")]
    [InlineData("行政许可", "《道路交通安全法（2021修正）》")]
    [InlineData("行政许可", "《校车安全管理条例(试行)》")]
    [InlineData("行政许可", "《校车安全管理条例〔2012〕》")]
    [InlineData("行政许可", "没有书名号的依据")]
    [InlineData("行政许可", "没有书名号的依据；《关于加强管理的通知》")]
    [InlineData("行政许可", "《某市校车管理办法》")]
    [InlineData("行政许可", "《某市校车管理办法（2019修正）》")]
    [InlineData("行政许可", "《某法实施细则》")]
    [InlineData("行政强制", "《旅馆业治安管理办法》第十五条")]
    [InlineData("行政许可", "《国务院令第412号》")]
    [InlineData("行政许可", "《宁夏回族自治区实施〈中华人民共和国水法〉办法》第三条")]
    [InlineData("行政许可", "《国务院关于口岸开放的若干规定》")]
    [InlineData("行政许可", "《吴忠市城市绿化条例》第九百条")]
    [InlineData("行政给付", "《关于加强管理的通知》")]
    public void Given_a_legal_basis_of_the_rank_it_does_not(string category, string basis) =>
        Given.List().Gives<PowerAdded>(Draft().Add(Given.Unused, category: category, more: ("legalBasis", basis)));

    [Fact]
    public void Given_a_day_of_its_own_it_holds_from_that_day() =>
        Assert.Equal(
            new DateOnly(2021, 6, 1),
            Given.List().Gives<PowerAdded>(Draft().Add(Given.Unused, more: (Fields.Effective, "2021-06-01"))).Effective);

    [Fact]
    public void Given_a_power_before_its_department_in_the_file_the_department_is_found_all_the_same()
    {
        var decision = Given.List().Decide(Draft().Add(Given.Unused, department: "市大数据局").Department("登记", "市大数据局"));
        Assert.Empty(decision.Problems);
        Assert.Equal([typeof(DepartmentRegistered), typeof(PowerAdded)], decision.Facts.Select(fact => fact.GetType()));
    }

    [Fact]
    public void Given_a_list_its_departments_and_townships_come_with_it()
    {
        var decision = new MemoryCatalog()
            .Decide(DraftBuilder.List().Add(Given.SchoolBus).Add(Given.Seizure, "扣留机动车", "行政强制", "市公安局").Add(Given.Records, "查询", "公共服务"));
        Assert.Equal(47, decision.Facts.OfType<TownshipRegistered>().Count());
        Assert.Equal(["市教育局", "市公安局"], decision.Facts.OfType<DepartmentRegistered>().Select(fact => fact.Name));
        Assert.Equal((2, 1), (decision.Counts.Added, decision.Counts.ServicesAdded));
    }
}
