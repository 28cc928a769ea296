package shop_test
