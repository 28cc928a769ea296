package function

import "strings"

// unknown are the functions of MariaDB, and of MySQL 8, that the engine does not have.
const unknown = " " +
	"aes_decrypt aes_encrypt area asbinary astext aswkb aswkt benchmark bin_to_uuid binlog_gtid_pos boundary centroid chr column_add column_check column_create column_delete column_exists " +
	"column_get column_json column_list compress concat_operator_oracle contains convexhull crc32c crosses decode decode_histogram decode_oracle default des_decrypt " +
	"des_encrypt dimension disjoint encode encrypt endpoint envelope equals exteriorring export_set extractvalue format_pico_time geomcollfromtext geometrycollection geometryfromtext " +
	"geometryn geometrytype geomfromtext geomfromwkb glength interiorringn intersects is_ipv4_compat is_ipv4_mapped isclosed isempty isring issimple " +
	"json_normalize json_table lastval length_oracle linefromtext linestring linestringfromtext load_file lpad_oracle ltrim_oracle master_gtid_wait master_pos_wait mbrcontains " +
	"mbrequal mbrintersects mbrwithin median multilinestring multipoint multipolygon natural_sort_key name_const nextval numgeometries numinteriorrings numpoints old_password overlaps " +
	"percentile_cont percentile_disc password point pointfromtext pointn pointonsurface polygon polygonfromtext procedure_analyse replace_oracle rownum " +
	"rpad_oracle rtrim_oracle setval sformat sys_guid srid st_area st_asgeojson st_astext st_contains st_distance st_distance_sphere st_geomfromgeojson st_geomfromtext st_intersects " +
	"st_within st_x st_y startpoint substr_oracle to_char to_number touches trim_oracle uncompress uncompressed_length updatexml uuid_to_bin weight_string within wsrep_last_seen_gtid x y "

// IsKnown tells whether MariaDB or MySQL 8 has a function of that name, though the engine may not: an unknown construct then, else 1305.
func IsKnown(name string) bool {
	return ScalarNamed(name) != nil || AggregateNamed(name) != nil || strings.Contains(unknown, " "+name+" ")
}
